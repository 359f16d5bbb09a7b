package io.ringback.imports.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Refuses archives that are no workbook, or that unpack to far more than a sheet can have. What the
 * archive says of its sizes is not believed: it is unpacked, and thrown away.
 */
final class ZipGuard {
  private static final long LARGEST = 4L << 30;

  /** The texts of a workbook are kept in memory while it is read. */
  private static final long LARGEST_TEXTS = 256L << 20;

  /** Sheets pack about 10 to 1; a bomb 1,000 to 1. */
  private static final long DENSEST = 200;

  private static final long UNSUSPICIOUS = 16L << 20;

  private ZipGuard() {}

  static void check(Path file) {
    try (var archive = new ZipFile(file.toFile())) {
      if (archive.getEntry("xl/workbook.xml") == null)
        throw new UnreadableSheetException("not-a-sheet");
      long total = 0;
      for (var entries = archive.entries(); entries.hasMoreElements(); ) {
        total += unpacked(archive, entries.nextElement(), LARGEST - total);
      }
    } catch (ZipException broken) {
      throw new UnreadableSheetException("not-a-sheet", broken);
    } catch (IOException broken) {
      throw new UnreadableSheetException("broken-xlsx", broken);
    }
  }

  private static long unpacked(ZipFile archive, ZipEntry entry, long left) throws IOException {
    boolean texts = entry.getName().endsWith("sharedStrings.xml");
    long most = texts ? Math.min(left, LARGEST_TEXTS) : left;
    long dense = Math.max(UNSUSPICIOUS, entry.getCompressedSize() * DENSEST);
    try (var in = archive.getInputStream(entry)) {
      return count(in, Math.min(most, dense));
    }
  }

  private static long count(InputStream in, long most) throws IOException {
    var buffer = new byte[1 << 16];
    long total = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      total += read;
      if (total > most) throw new UnreadableSheetException("zip-bomb");
    }
    return total;
  }
}
