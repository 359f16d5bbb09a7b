package io.ringback.imports.sheet;

import java.util.List;

/**
 * A row that is not empty, each cell as text: numbers in full digits, dates as ISO writes them.
 *
 * @param number as a spreadsheet program counts it, the first row of the file being 1
 */
public record SheetRow(int number, List<String> cells) {
  public SheetRow {
    cells = List.copyOf(cells);
  }

  /** Empty beyond the last cell: programs leave out empty cells at the end. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** Number of cells up to the last one that has something. */
  public int width() {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isBlank()) width--;
    return width;
  }
}
