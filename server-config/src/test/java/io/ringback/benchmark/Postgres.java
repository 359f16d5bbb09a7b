package io.ringback.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.Flyway;

/**
 * A PostgreSQL of the benchmark's own, with loaded databases and a fresh copy of one for each
 * round, so that no round pays for what an earlier one left.
 */
final class Postgres implements AutoCloseable {
  private final EmbeddedPostgres server;
  private int copies;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /** As docs/operations.md sets it, but for the size of this machine. */
  static Postgres start() throws IOException {
    return new Postgres(
        EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "400")
            .setServerConfig("shared_buffers", "2GB")
            .setServerConfig("max_wal_size", "16GB")
            .setServerConfig("checkpoint_timeout", "1h")
            .setServerConfig("wal_compression", "on")
            .setServerConfig("wal_writer_delay", "10ms")
            .setPGStartupWait(Duration.ofSeconds(60))
            .start());
  }

  /** A database with the schema of the product and the rows of {@code data.sql}; its name. */
  String load(int cases, int lists, int agents) throws SQLException {
    var loaded = "loaded_" + cases;
    run("postgres", "CREATE DATABASE " + loaded);
    Flyway.configure()
        .dataSource(server.getDatabase("postgres", loaded))
        .locations("classpath:db/migration")
        .load()
        .migrate();
    var data =
        Script.read("data.sql")
            .replace("${cases}", String.valueOf(cases))
            .replace("${lists}", String.valueOf(lists))
            .replace("${agents}", String.valueOf(agents));
    run(loaded, Script.read("peers.sql"));
    run(loaded, data);
    run(loaded, "VACUUM (ANALYZE)");
    return loaded;
  }

  /** A copy that begins where the loaded one stands; its name. */
  String copy(String loaded) throws SQLException {
    var name = "round_" + ++copies;
    run("postgres", "CREATE DATABASE " + name + " TEMPLATE " + loaded + " STRATEGY file_copy");
    return name;
  }

  void drop(String copy) throws SQLException {
    run("postgres", "DROP DATABASE " + copy + " WITH (FORCE)");
  }

  Connection connect(String database, boolean durable) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", "postgres");
    properties.setProperty("options", "-c synchronous_commit=" + (durable ? "on" : "off"));
    return DriverManager.getConnection(url(database), properties);
  }

  /** A connection that sees the database as it is now, for as long as it is open. */
  Connection snapshot(String database) throws SQLException {
    var connection = connect(database, false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("SELECT count(*) FROM callback_list");
    }
    return connection;
  }

  String version() throws SQLException {
    try (var connection = connect("postgres", false)) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }

  void run(String database, String sql) throws SQLException {
    try (var connection = connect(database, true);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Bytes that were ever written to the log. */
  static long wal(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery("SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The processes that serve those who work on the connection's database. */
  static List<ProcessHandle> processes(Connection connection) throws SQLException {
    var processes = new ArrayList<ProcessHandle>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT pid FROM pg_stat_activity WHERE datname = current_database()")) {
      while (rows.next()) ProcessHandle.of(rows.getLong(1)).ifPresent(processes::add);
    }
    return processes;
  }

  /** Where a server finds the database. */
  String url(String database) {
    return server.getJdbcUrl("postgres", database);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
