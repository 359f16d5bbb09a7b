package io.ringback.imports.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a workbook as the text that a person would have typed: a number in all its digits
 * however it is shown, a date as ISO writes it, of a formula what it came to when the sheet was
 * saved.
 */
final class CellText {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");

  /** Letters of a format that tell of a date, outside of quoted words, colours and locales. */
  private static final Pattern DATE = Pattern.compile("[dy]|h.*m|m.*s", Pattern.CASE_INSENSITIVE);

  private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.");
  private static final LocalDateTime START_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final LocalDateTime START_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

  /** The last day that Excel knows, 9999-12-31. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

  private CellText() {}

  static String of(Cell cell, boolean since1904) {
    var raw = rawOf(cell);
    if (raw == null) return cell.getType() == CellType.FORMULA ? "=" + cell.getFormula() : "";
    boolean numeric = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA;
    if (!numeric || !NUMBER.matcher(raw).matches()) return raw;
    var number = new BigDecimal(raw);
    return isDate(cell.getDataFormatString(), number) ? date(number, since1904) : plain(number);
  }

  private static @Nullable String rawOf(Cell cell) {
    if (cell.getType() == CellType.STRING) return cell.asString();
    if (cell.getType() == CellType.FORMULA && cell.getValue() instanceof String text) return text;
    return cell.getRawValue();
  }

  private static boolean isDate(@Nullable String format, BigDecimal number) {
    return format != null
        && number.signum() >= 0
        && number.compareTo(LAST_DAY) < 0
        && DATE.matcher(WORDS.matcher(format).replaceAll("")).find();
  }

  private static String date(BigDecimal days, boolean since1904) {
    long seconds = days.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
    var time = (since1904 ? START_1904 : START_1900).plusSeconds(seconds);
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? time.toLocalDate().toString()
        : time.toString();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
