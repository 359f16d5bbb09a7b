package io.ringback.persistence;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Somebody else's transaction that has not ended: who wants what it has locked waits for it. */
public final class OpenTransaction implements AutoCloseable {
  private static final String SOMEBODY_WAITS =
      "SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

  private final DataSource database;
  private final Connection connection;

  public OpenTransaction(DataSource database) {
    this.database = database;
    try {
      connection = database.getConnection();
      connection.setAutoCommit(false);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public OpenTransaction run(String sql, Object... parameters) {
    try {
      TestDatabase.run(connection, sql, parameters);
      return this;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Begins the work, which has to wait for this transaction, and commits when it does. */
  public <T> T commitWhenWaitedForBy(Supplier<T> work) {
    var waiting = CompletableFuture.supplyAsync(work);
    await().until(() -> waiting.isDone() || somebodyWaits());
    if (waiting.isDone()) throw new AssertionError("nothing waited");
    try {
      connection.commit();
      return waiting.join();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) throw cause;
      throw failed;
    }
  }

  private boolean somebodyWaits() throws SQLException {
    try (var other = database.getConnection();
        var statement = other.createStatement();
        var rows = statement.executeQuery(SOMEBODY_WAITS)) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  /** Rolls back what was not committed. */
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
