package io.ringback.it.imports;

import static org.awaitility.Awaitility.await;

import io.ringback.it.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Keeps an import in the middle of its file: a duplicate stands there, and somebody else has locked
 * its row, so the step that has to skip it waits.
 */
public final class Halfway implements AutoCloseable {
  private static final int ROWS = 6_000;
  private static final int DUPLICATE = ROWS / 2 + 500;

  /** Rows that become cases when the import goes on to its end. */
  public static final int CASES = ROWS - 1;

  private final Sql sql;
  private final String id;
  private final Connection connection;

  private Halfway(Sql sql, String id, Connection connection) {
    this.sql = sql;
    this.id = id;
    this.connection = connection;
  }

  /** Starts an import of thousands of rows and waits until it has come to the middle. */
  public static Halfway of(Importing imports, Sql sql) {
    var id = imports.run(csv(), "dryRun", "true").getString("id");
    try {
      var held = new Halfway(sql, id, sql.connection());
      held.lock();
      imports.post(id, "start").then().statusCode(202);
      await().atMost(Duration.ofMinutes(1)).until(() -> held.done() >= ROWS / 2);
      return held;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String csv() {
    var text = new StringBuilder("Phone;Name\n");
    for (int row = 2; row <= ROWS + 1; row++)
      text.append("+35840").append(3_000_000 + (row == DUPLICATE ? 2 : row)).append(";P\n");
    return text.toString();
  }

  private void lock() throws SQLException {
    connection.setAutoCommit(false);
    try (var statement =
        connection.prepareStatement(
            "SELECT 1 FROM import_row r JOIN import_job j ON j.id = r.import_id WHERE j.public_id = ? AND r.row_no = ? FOR UPDATE OF r")) {
      statement.setString(1, id);
      statement.setInt(2, DUPLICATE);
      if (!statement.executeQuery().next()) throw new IllegalStateException("no such row");
    }
  }

  private int done() {
    return sql.value(Integer.class, "SELECT done_row FROM import_job WHERE public_id = ?", id);
  }

  public String id() {
    return id;
  }

  /** The import goes on. */
  @Override
  public void close() {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
