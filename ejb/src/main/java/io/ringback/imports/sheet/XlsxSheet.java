package io.ringback.imports.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook, as a stream of rows. */
final class XlsxSheet implements Sheet {
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;

  private XlsxSheet(ReadableWorkbook workbook) throws IOException {
    this.workbook = workbook;
    this.stream = workbook.getFirstSheet().openStream();
    this.rows = stream.iterator();
  }

  static Sheet open(Path file) {
    try {
      return new XlsxSheet(new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
    } catch (IOException | ExcelReaderException broken) {
      throw new UnreadableSheetException("broken-xlsx", broken);
    }
  }

  @Override
  public Optional<SheetRow> next() {
    try {
      while (rows.hasNext()) {
        var row = read(rows.next());
        if (row.width() > 0) return Optional.of(row);
      }
      return Optional.empty();
    } catch (ExcelReaderException | UncheckedIOException broken) {
      throw new UnreadableSheetException("broken-xlsx", broken);
    }
  }

  private SheetRow read(Row row) {
    var cells = new ArrayList<String>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      var cell = row.getCell(i);
      cells.add(cell == null ? "" : CellText.of(cell, workbook.isDate1904()));
    }
    return new SheetRow(row.getRowNum(), cells);
  }

  @Override
  public void close() {
    stream.close();
    try {
      workbook.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
