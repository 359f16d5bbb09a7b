package io.ringback.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The one account of the embedded database. PostgreSQL is set up without a password; before the
 * server uses it, it gets one, known only to those who can read the data folder: other users of the
 * machine reach the port too.
 */
final class Superuser {

  private static final System.Logger LOG = System.getLogger(Superuser.class.getName());
  private static final String NAME = "postgres";
  private static final String DATABASE = "ringback";
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
  private static final String ONLY_WITH_PASSWORD =
      """
      local all all scram-sha-256
      host  all all all scram-sha-256
      """;

  private final Path accessRules;
  private final String password;

  private Superuser(DataFolder folder, String password) {
    this.accessRules = folder.data().resolve("pg_hba.conf");
    this.password = password;
  }

  static Superuser of(DataFolder folder) throws IOException {
    Path file = folder.passwordFile();
    if (Files.notExists(file)) {
      var secret = new byte[24];
      new SecureRandom().nextBytes(secret);
      Files.writeString(file, HexFormat.of().formatHex(secret));
    }
    return new Superuser(folder, Files.readString(file).strip());
  }

  String password() {
    return password;
  }

  DataSource dataSource(EmbeddedPostgres postgres) {
    return postgres.getDatabase(
        NAME,
        DATABASE,
        Map.of(
            "password",
            password,
            "ApplicationName",
            "ringback",
            "stringtype",
            RingbackDataSource.UNTYPED,
            "logServerErrorDetail",
            "false"));
  }

  void requirePassword(EmbeddedPostgres postgres) throws IOException, SQLException {
    if (Files.readString(accessRules).equals(ONLY_WITH_PASSWORD)) {
      return;
    }
    execute(postgres, "ALTER ROLE " + NAME + " PASSWORD '" + password + "'");
    Files.writeString(accessRules, ONLY_WITH_PASSWORD);
    execute(postgres, "SELECT pg_reload_conf()");
  }

  void createDatabase(EmbeddedPostgres postgres) throws SQLException {
    if (count(postgres, "FROM pg_database WHERE datname = '" + DATABASE + "'") == 0) {
      execute(postgres, "CREATE DATABASE " + DATABASE);
    }
  }

  /** The server closes its pool while it stops; a database that goes first fills its log. */
  void awaitOthersGone(EmbeddedPostgres postgres) {
    Instant end = Instant.now().plus(LONGEST_WAIT);
    try {
      while (count(postgres, "FROM pg_stat_activity WHERE datname = '" + DATABASE + "'") > 0
          && Instant.now().isBefore(end)) {
        Thread.sleep(100);
      }
    } catch (SQLException e) {
      LOG.log(Level.DEBUG, "The database is gone already", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long count(EmbeddedPostgres postgres, String from) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT count(*) " + from)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
