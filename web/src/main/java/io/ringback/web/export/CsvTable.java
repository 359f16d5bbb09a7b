package io.ringback.web.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * RFC 4180 in UTF-8, with the mark by which spreadsheet programs know that it is. A text that would
 * be a formula gets an apostrophe in front, as OWASP advises.
 */
final class CsvTable implements TableWriter {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Also the wide forms that some programs take for the signs themselves. */
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\n＝＋－＠]");

  /** A plus before digits alone makes no formula that could do anything. */
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]*");

  private final OutputStreamWriter out;
  private final CsvWriter csv;

  CsvTable(OutputStream stream) throws IOException {
    out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    out.write(BYTE_ORDER_MARK);
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
  }

  @Override
  public void titles(List<String> titles) {
    csv.writeRecord(titles.stream().map(CsvTable::disarmed).toList());
  }

  @Override
  public void row(List<Cell> cells) {
    csv.writeRecord(cells.stream().map(CsvTable::field).toList());
  }

  @Override
  public void close() throws IOException {
    csv.flush();
    out.flush();
  }

  private static String field(Cell cell) {
    if (cell instanceof Cell.Phone phone && NUMBER.matcher(phone.number()).matches())
      return phone.number();
    if (cell instanceof Cell.Phone phone) return disarmed(phone.number());
    if (cell instanceof Cell.Quantity quantity) return quantity.number().toString();
    if (cell instanceof Cell.Time moment)
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.time());
    return disarmed(((Cell.Text) cell).text());
  }

  private static String disarmed(String text) {
    return FORMULA.matcher(text).find() ? "'" + text : text;
  }
}
