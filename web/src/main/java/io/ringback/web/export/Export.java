package io.ringback.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A table that can be downloaded.
 *
 * @param name of the file, without its ending
 */
public record Export<T>(String name, List<Column<T>> columns, Rows<T> rows) {
  public Export {
    columns = List.copyOf(columns);
  }

  /** Writes the whole table; {@code out} stays open. */
  public void write(FileFormat format, OutputStream out) throws IOException {
    try (var table = format.write(out)) {
      table.titles(columns.stream().map(Column::title).toList());
      rows.forEach(row -> write(table, row));
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private void write(TableWriter table, T row) {
    try {
      table.row(columns.stream().map(column -> column.cell().apply(row)).toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
