package io.ringback.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/**
 * A PostgreSQL of this test run. Its port and data stay the same when it is stopped and started
 * again, as those of a database that a server loses and finds again.
 */
public final class TestDatabase implements AutoCloseable {

  private static final Path ROOT = Path.of("target", "test-databases").toAbsolutePath();
  private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(2);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Path data;
  private final int port = FreePort.find();
  private EmbeddedPostgres postgres;

  private TestDatabase(Path data) {
    this.data = data;
    postgres = run();
  }

  /** The one of this JVM, for all tests that leave it running. */
  public static TestDatabase shared() {
    return Shared.INSTANCE;
  }

  /** One more, for a test that stops it. */
  public static TestDatabase start() {
    return startIn(ROOT);
  }

  /** One more, with its data in a folder of that one. */
  public static TestDatabase startIn(Path folder) {
    try {
      Files.createDirectories(folder);
      return new TestDatabase(Files.createTempDirectory(folder.toAbsolutePath(), "data"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new, empty database in it; its URL, for {@code DB_URL}. */
  public String create() {
    String name = "ringback_" + COUNT.incrementAndGet();
    var sql = new Sql(postgres.getPostgresDatabase());
    sql.execute("CREATE DATABASE " + name);
    // what is acknowledged outlives a crash, as in an office
    sql.execute("ALTER DATABASE " + name + " SET synchronous_commit = on");
    return "jdbc:postgresql://localhost:%d/%s".formatted(port, name);
  }

  /** Access to one that {@link #create()} made; it outlives a restart. */
  public Sql sql(String url) {
    return new Sql(dataSource(url));
  }

  private DataSource dataSource(String url) {
    return postgres.getDatabase("postgres", url.substring(url.lastIndexOf('/') + 1));
  }

  /** Ends all its connections; new ones are refused until {@link #startAgain()}. */
  public void stop() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without a word to its clients, as a crash: it recovers from its log at the next start. */
  public void crash() {
    try {
      var postmaster =
          ProcessHandle.of(
                  Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip()))
              .orElseThrow();
      Signal.QUIT.send(postmaster);
      postmaster.onExit().join();
      // which only lets go of the files: there is nothing to stop any more
      stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void startAgain() {
    postgres = run();
  }

  /** It ended by itself, or is just recovering: it is there again when this returns. */
  public void startIfEnded() {
    Awaitility.await().atMost(LONGEST_RECOVERY).until(() -> hasEnded() || answers());
    if (!hasEnded()) return;
    stop();
    startAgain();
  }

  private boolean hasEnded() {
    return !Files.exists(data.resolve("postmaster.pid"));
  }

  private boolean answers() {
    try (var connection = postgres.getPostgresDatabase().getConnection()) {
      return connection.isValid(1);
    } catch (SQLException away) {
      return false;
    }
  }

  /**
   * Another one that follows this one: from now on nothing is acknowledged here that is not there
   * too.
   */
  public TestDatabase standby() {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("SELECT pg_backup_start('standby', fast => true)");
      var copy = DataCopy.of(data, Files.createTempDirectory(ROOT, "standby"));
      try (var stopped =
          statement.executeQuery(
              "SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)")) {
        stopped.next();
        DataCopy.follow(copy, stopped.getString(1), port);
      }
      var standby = new TestDatabase(copy);
      statement.execute("ALTER SYSTEM SET synchronous_standby_names = '*'");
      statement.execute("SELECT pg_reload_conf()");
      return standby;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A standby becomes the one that is written to. */
  public void promote() {
    new Sql(postgres.getPostgresDatabase()).rows("SELECT pg_promote()");
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {
    stop();
  }

  private EmbeddedPostgres run() {
    try {
      return EmbeddedPostgres.builder()
          .setDataDirectory(data)
          .setCleanDataDirectory(false)
          .setPort(port)
          .setPGStartupWait(Duration.ofSeconds(60))
          .setLocaleConfig("locale", "C")
          .setLocaleConfig("locale-provider", "builtin")
          .setLocaleConfig("builtin-locale", "C.UTF-8")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shared {
    static final TestDatabase INSTANCE = start();
  }
}
