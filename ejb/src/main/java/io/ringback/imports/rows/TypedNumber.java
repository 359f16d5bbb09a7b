package io.ringback.imports.rows;

import io.ringback.errors.Violation;
import io.ringback.numbers.PhoneNumber;
import io.ringback.numbers.PhoneNumbers;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Telephone numbers as they stand in sheets: typed, stored as a number, shown with an exponent,
 * guarded by an apostrophe.
 */
final class TypedNumber {
  private static final Pattern QUOTED = Pattern.compile("=\"(.*)\"");
  private static final Pattern EXPONENT =
      Pattern.compile("[+-]?(\\d)(?:[.,](\\d+))?[eE]\\+?(\\d{1,2})");
  private static final Pattern FRACTION = Pattern.compile("(\\d{4,})\\.0+");

  private TypedNumber() {}

  /**
   * @throws CellProblem if it can be no number
   */
  static PhoneNumber read(String cell, String region, boolean shortAllowed) {
    var text = typed(cell);
    if (text.startsWith("=") || text.startsWith("@")) throw new CellProblem("formula-for-number");
    return PhoneNumbers.find(text, region, shortAllowed)
        .orElseThrow(() -> new CellProblem(whyNot(text, region)));
  }

  private static String typed(String cell) {
    var text = cell.strip();
    if (text.startsWith("'")) text = text.substring(1).strip();
    var quoted = QUOTED.matcher(text);
    if (quoted.matches()) text = quoted.group(1).strip();
    var fraction = FRACTION.matcher(text);
    if (fraction.matches()) text = fraction.group(1);
    return whole(text);
  }

  /** {@code 3,58401E+11} has lost its last digits; with all of them it is as good as any. */
  private static String whole(String text) {
    var exponent = EXPONENT.matcher(text);
    if (!exponent.matches()) return text;
    var digits = exponent.group(2) == null ? "" : exponent.group(2);
    if (digits.length() < Integer.parseInt(exponent.group(3)))
      throw new CellProblem("rounded-number");
    return new BigDecimal(text.replace(',', '.')).toBigInteger().toString();
  }

  private static Violation whyNot(String text, String region) {
    var code = PhoneNumbers.whyNot(text, region);
    return new Violation("phone", code, Map.of("region", region));
  }
}
