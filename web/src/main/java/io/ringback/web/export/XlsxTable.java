package io.ringback.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook. Texts and phone numbers are cells of text, which no program evaluates or rounds. What
 * does not fit on a sheet goes on to the next one, under the same titles.
 */
final class XlsxTable implements TableWriter {
  private static final int ROWS_OF_A_SHEET = 1_048_576;
  private static final int LONGEST_TEXT = 32_767;
  private static final int ROWS_KEPT = 500;
  private static final int COLUMN_WIDTH = 20;
  private static final String TIME_FORMAT = "yyyy-mm-dd hh:mm:ss";

  private final Workbook workbook;
  private final int rowsOfASheet;
  private List<String> titles = List.of();
  private @Nullable Worksheet sheet;
  private int sheets;
  private int rows;

  XlsxTable(OutputStream out) {
    this(out, ROWS_OF_A_SHEET);
  }

  XlsxTable(OutputStream out, int rowsOfASheet) {
    this.workbook = new Workbook(out, "Ringback", null);
    this.rowsOfASheet = rowsOfASheet;
  }

  @Override
  public void titles(List<String> titles) throws IOException {
    this.titles = List.copyOf(titles);
    startSheet();
  }

  @Override
  public void row(List<Cell> cells) throws IOException {
    var current = sheet == null || rows == rowsOfASheet ? startSheet() : sheet;
    for (int column = 0; column < cells.size(); column++)
      write(current, rows, column, cells.get(column));
    rows++;
    if (rows % ROWS_KEPT == 0) current.flush();
  }

  @Override
  public void close() throws IOException {
    if (sheet == null) startSheet();
    workbook.finish();
  }

  private Worksheet startSheet() throws IOException {
    if (sheet != null) sheet.finish();
    sheets++;
    var started = workbook.newWorksheet(String.valueOf(sheets));
    for (int column = 0; column < titles.size(); column++) {
      started.width(column, COLUMN_WIDTH);
      started.inlineString(0, column, titles.get(column));
      started.style(0, column).bold().set();
    }
    if (!titles.isEmpty()) started.freezePane(0, 1);
    rows = titles.isEmpty() ? 0 : 1;
    sheet = started;
    return started;
  }

  private static void write(Worksheet sheet, int row, int column, Cell cell) {
    if (cell instanceof Cell.Text text) text(sheet, row, column, text.text());
    else if (cell instanceof Cell.Phone phone) text(sheet, row, column, phone.number());
    else if (cell instanceof Cell.Quantity quantity) sheet.value(row, column, quantity.number());
    else if (cell instanceof Cell.Time moment) {
      sheet.value(row, column, moment.time().toLocalDateTime());
      sheet.style(row, column).format(TIME_FORMAT).set();
    }
  }

  private static void text(Worksheet sheet, int row, int column, String text) {
    if (text.isEmpty()) return;
    sheet.inlineString(
        row, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
  }
}
