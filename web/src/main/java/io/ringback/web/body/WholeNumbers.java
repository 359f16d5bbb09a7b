package io.ringback.web.body;

import jakarta.json.JsonNumber;
import java.math.BigDecimal;
import java.util.Map;

/** Whole numbers within bounds. 3.0 is one, 3.5 is none. */
final class WholeNumbers {
  private WholeNumbers() {}

  static int between(JsonNumber number, int min, int max) throws BadValueException {
    var value = number.bigDecimalValue();
    if (value.compareTo(BigDecimal.valueOf(min)) < 0
        || value.compareTo(BigDecimal.valueOf(max)) > 0)
      throw new BadValueException("out-of-range", Map.of("min", min, "max", max));
    try {
      return value.intValueExact();
    } catch (ArithmeticException e) {
      throw new BadValueException("not-whole-number");
    }
  }

  /** Of a query parameter. */
  static int between(String text, int min, int max) throws BadValueException {
    if (!text.matches("-?\\d{1,10}")) throw new BadValueException("not-whole-number");
    long value = Long.parseLong(text);
    if (value < min || value > max)
      throw new BadValueException("out-of-range", Map.of("min", min, "max", max));
    return (int) value;
  }
}
