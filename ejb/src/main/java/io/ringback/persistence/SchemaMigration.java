package io.ringback.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the schema up to date before anything else runs: every timer and start-up bean depends on
 * it.
 *
 * <p>A database that is away is waited for: after a power cut it comes up later than its members,
 * and nobody starts them again. The wait ends with the server, which would otherwise wait for it.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {
  private static final Logger LOG = System.getLogger(SchemaMigration.class.getName());
  private static final int TRIES_UNTIL_SAID_AGAIN = 10;

  @Resource(lookup = "jdbc/ringback")
  DataSource dataSource;

  Duration untilNextTry = Duration.ofSeconds(1);

  @PostConstruct
  void migrate() {
    var stop = new Thread(Thread.currentThread()::interrupt, "stop-waiting-for-the-database");
    for (int tries = 0; !isMigrated(tries); tries++) {
      if (tries == 0) Runtime.getRuntime().addShutdownHook(stop);
      waitALittle();
    }
    Runtime.getRuntime().removeShutdownHook(stop);
  }

  /** False while the database is away. */
  private boolean isMigrated(int tries) {
    try {
      Flyway.configure(SchemaMigration.class.getClassLoader())
          .dataSource(dataSource)
          .locations("classpath:db/migration")
          .load()
          .migrate();
      return true;
    } catch (FlywayException failure) {
      if (!Transience.isAway(failure)) throw failure;
      if (tries % TRIES_UNTIL_SAID_AGAIN == 0)
        LOG.log(
            Level.WARNING,
            "The start waits for the database: {0}",
            String.valueOf(failure.getCause()));
      return false;
    }
  }

  private void waitALittle() {
    try {
      Thread.sleep(untilNextTry.toMillis());
    } catch (InterruptedException stopped) {
      throw new IllegalStateException("The server stops, and its database was away", stopped);
    }
  }
}
