package io.ringback.imports.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Opens files that people chose, whatever wrote them. */
public final class Sheets {
  /** More than any list of persons has; each is a choice on the page that maps them. */
  public static final int MOST_COLUMNS = 200;

  private static final int SAMPLE = 5;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private Sheets() {}

  /**
   * Looks at a file: what it is, its header and its first rows.
   *
   * @throws UnreadableSheetException if it is no sheet, or one without rows
   */
  public static SheetProfile examine(Path file) {
    var format = formatOf(file);
    try (var sheet = open(file, format)) {
      var first = sheet.next().orElseThrow(() -> new UnreadableSheetException("empty-file"));
      if (first.width() > MOST_COLUMNS) throw new UnreadableSheetException("too-many-columns");
      var headers = first.cells().subList(0, first.width()).stream().map(String::strip).toList();
      return new SheetProfile(format, headers, sample(sheet));
    }
  }

  private static List<SheetRow> sample(Sheet sheet) {
    var rows = new ArrayList<SheetRow>();
    while (rows.size() < SAMPLE) {
      var row = sheet.next();
      if (row.isEmpty()) break;
      rows.add(row.get());
    }
    if (rows.isEmpty()) throw new UnreadableSheetException("no-rows");
    return rows;
  }

  public static Sheet open(Path file, SheetFormat format) {
    return format.kind() == SheetFormat.Kind.XLSX
        ? XlsxSheet.open(file)
        : CsvSheet.open(file, format);
  }

  private static SheetFormat formatOf(Path file) {
    var start = start(file);
    if (start.length == 0) throw new UnreadableSheetException("empty-file");
    if (startsWith(start, ZIP)) {
      ZipGuard.check(file);
      return SheetFormat.XLSX;
    }
    if (startsWith(start, OLD_OFFICE)) throw new UnreadableSheetException("old-excel");
    var charset = CharsetDetector.detect(file);
    return SheetFormat.csv(charset, DelimiterDetector.detect(file, charset));
  }

  private static byte[] start(Path file) {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(4);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean startsWith(byte[] start, byte[] mark) {
    return Arrays.equals(start, mark);
  }
}
