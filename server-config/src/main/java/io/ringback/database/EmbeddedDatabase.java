package io.ringback.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The PostgreSQL that a server without {@code DB_URL} starts for itself. There is one for a folder
 * in a JVM; it lives as long as the JVM, and its data survive it.
 */
final class EmbeddedDatabase {

  private static final System.Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  /** No state of a connection: who waits for the database would wait in vain. */
  private static final String SYSTEM_ERROR = "58000";

  private static final Map<Path, EmbeddedDatabase> RUNNING = new HashMap<>();

  private final EmbeddedPostgres postgres;
  private final Superuser superuser;

  /** The running database of the folder, started now if it was not. */
  static synchronized EmbeddedDatabase at(Path folder) throws SQLException {
    Path absolute = folder.toAbsolutePath().normalize();
    EmbeddedDatabase running = RUNNING.get(absolute);
    if (running == null) {
      running = start(absolute);
      RUNNING.put(absolute, running);
    }
    return running;
  }

  private static EmbeddedDatabase start(Path folder) throws SQLException {
    try {
      refuseRootWithoutNamespaces();
      return new EmbeddedDatabase(DataFolder.open(folder));
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      String reason = "The embedded PostgreSQL in " + folder + " did not start: " + e.getMessage();
      LOG.log(Level.ERROR, reason, e);
      throw new SQLException(reason, SYSTEM_ERROR, e);
    }
  }

  private EmbeddedDatabase(DataFolder folder) throws IOException, SQLException {
    superuser = Superuser.of(folder);
    postgres = configured(folder).start();
    superuser.requirePassword(postgres);
    superuser.createDatabase(postgres);
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "embedded-postgresql-stop"));
    LOG.log(
        Level.INFO,
        "The embedded PostgreSQL runs on port {0}, data in {1}",
        Integer.toString(postgres.getPort()),
        folder.data());
  }

  private EmbeddedPostgres.Builder configured(DataFolder folder) {
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(folder.binaries().toFile())
        .setDataDirectory(folder.data())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(LONGEST_START)
        .setConnectConfig("password", superuser.password())
        // the same order of text on every platform, whatever locales it has
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        // the library is made for tests and switches durability off
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("wal_compression", "on")
        .setServerConfig("max_connections", "200")
        .setServerConfig("shared_buffers", "256MB")
        .setServerConfig("max_wal_size", "2GB")
        .setServerConfig("unix_socket_directories", "")
        // one file a weekday in the data folder, instead of lines among the server's own
        .setServerConfig("logging_collector", "on")
        .setServerConfig("log_filename", "postgresql-%a.log")
        .setServerConfig("log_truncate_on_rotation", "on")
        // no values of rows
        .setServerConfig("log_error_verbosity", "terse")
        .setServerConfig("idle_in_transaction_session_timeout", "10min");
  }

  DataSource dataSource() {
    return superuser.dataSource(postgres);
  }

  private void stop() {
    superuser.awaitOthersGone(postgres);
    try {
      postgres.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The embedded PostgreSQL did not stop cleanly", e);
    }
  }

  private static void refuseRootWithoutNamespaces() {
    if ("root".equals(System.getProperty("user.name")) && !LinuxUtils.isUnshareAvailable()) {
      throw new IllegalStateException(
          "PostgreSQL refuses to run as root, and this machine has no user namespaces"
              + " (unshare -U). Run as another user, or set DB_URL, DB_USER and DB_PASSWORD.");
    }
  }
}
