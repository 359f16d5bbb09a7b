package io.ringback.imports;

import io.ringback.errors.NotFoundException;
import io.ringback.errors.TooLargeException;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The files of imports: kept in the database in parts, where every member finds them, and copied to
 * this machine for as long as they are read.
 */
@ApplicationScoped
class ImportFiles {
  private static final int PART = 1 << 18;

  @Inject Sql sql;

  /** Bytes; a test has fewer. */
  long largest = 512L << 20;

  /**
   * Copies an upload to this machine while {@code work} looks at it.
   *
   * @throws TooLargeException when it is larger than 512 MB
   */
  <T> T withUpload(InputStream upload, Function<Path, T> work) {
    return withCopy(
        file -> {
          try (var out = Files.newOutputStream(file)) {
            if (copy(upload, out, largest) > largest) throw new TooLargeException(largest);
          }
          return work.apply(file);
        });
  }

  /**
   * Copies a kept file to this machine while {@code work} reads it.
   *
   * @throws NotFoundException when it is gone, with a person who was to be forgotten
   */
  <T> T withKept(long importId, Function<Path, T> work) {
    return withCopy(
        file -> {
          try (var out = Files.newOutputStream(file)) {
            for (int part = 0; ; part++) {
              var kept =
                  sql.find(
                      "SELECT content FROM import_file WHERE import_id = ?1 AND part = ?2",
                      importId,
                      part);
              if (kept.isEmpty() && part == 0) throw new NotFoundException("file", "" + importId);
              if (kept.isEmpty()) break;
              out.write(kept.get().bytes("content"));
            }
          }
          return work.apply(file);
        });
  }

  void keep(long importId, Path file) {
    try (var in = Files.newInputStream(file)) {
      var content = in.readNBytes(PART);
      for (int part = 0; content.length > 0; part++, content = in.readNBytes(PART)) {
        sql.execute(
            "INSERT INTO import_file (import_id, part, content) VALUES (?1, ?2, ?3)",
            importId,
            part,
            content);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private interface Copied<T> {
    T use(Path file) throws IOException;
  }

  private static <T> T withCopy(Copied<T> work) {
    try {
      var file = Files.createTempFile("ringback-import", ".tmp");
      try {
        return work.use(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static long copy(InputStream in, java.io.OutputStream out, long most) throws IOException {
    var buffer = new byte[1 << 16];
    long total = 0;
    for (int read = in.read(buffer); read >= 0 && total <= most; read = in.read(buffer)) {
      out.write(buffer, 0, read);
      total += read;
    }
    return total;
  }
}
