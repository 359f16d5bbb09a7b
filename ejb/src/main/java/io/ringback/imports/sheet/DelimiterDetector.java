package io.ringback.imports.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands between the cells of a CSV: the sign that splits the first rows most alike. A first
 * line {@code sep=;} says it, as Excel reads it.
 */
final class DelimiterDetector {
  private static final List<Character> KNOWN = List.of(';', '\t', ',');
  private static final int ROWS = 20;
  private static final int START = 1 << 16;

  private DelimiterDetector() {}

  static char detect(Path file, Charset charset) {
    var start = start(file, charset);
    if (start.startsWith("sep=") && start.length() > 4) return start.charAt(4);
    char best = ';';
    int most = 0;
    for (char known : KNOWN) {
      int score = score(start, known);
      if (score > most) {
        best = known;
        most = score;
      }
    }
    return best;
  }

  private static String start(Path file, Charset charset) {
    try (var reader = CsvSheet.reader(Files.newInputStream(file), charset)) {
      var start = new char[START];
      int length = Math.max(reader.read(start), 0);
      return new String(start, 0, length);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Cells of rows that have as many as the header, and more than one. */
  private static int score(String start, char delimiter) {
    var widths = new ArrayList<Integer>();
    var reader = CsvSheet.lenient(delimiter).allowUnclosedQuote(true);
    for (var row : reader.ofCsvRecord(start)) {
      if (widths.size() == ROWS) break;
      widths.add(row.getFieldCount());
    }
    if (widths.isEmpty() || widths.get(0) < 2) return 0;
    int header = widths.get(0);
    return (int) widths.stream().filter(width -> width == header).count() * header;
  }
}
