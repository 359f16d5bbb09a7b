package io.ringback.it.imports;

import io.ringback.it.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** What PostgreSQL itself takes for the same rows: COPY into a table with the same indexes. */
final class RawCopy {
  private final Sql sql;

  RawCopy(Sql sql) {
    this.sql = sql;
  }

  /** Seconds for all rows of the table that the condition names, by COPY into one like it. */
  double seconds(String table, String condition) {
    var copy = "raw_" + table;
    sql.execute("DROP TABLE IF EXISTS " + copy);
    sql.execute("CREATE TABLE " + copy + " (LIKE " + table + " INCLUDING ALL)");
    try {
      var file = Files.createTempFile("raw", ".copy");
      try (var connection = sql.connection()) {
        var postgres = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var out = Files.newOutputStream(file)) {
          postgres.copyOut(
              "COPY (SELECT * FROM " + table + " WHERE " + condition + ") TO STDOUT", out);
        }
        return seconds(() -> postgres.copyIn("COPY " + copy + " FROM STDIN", reader(file)));
      } finally {
        Files.delete(file);
        sql.execute("DROP TABLE " + copy);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static java.io.InputStream reader(Path file) throws IOException {
    return new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  private interface Copying {
    void run() throws SQLException, IOException;
  }

  private static double seconds(Copying work) throws SQLException, IOException {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }
}
