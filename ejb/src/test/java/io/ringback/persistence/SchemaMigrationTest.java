package io.ringback.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A start whose database is not there yet, or does not let it in. */
@Tag("REL-1")
class SchemaMigrationTest {
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"08001", "57P03", "53300"})
  void startWaitsForADatabaseThatIsAway(String state) {
    var late = new LateDatabase(3, state);

    migration(late).migrate();

    assertThat(late.refusals).isZero();
  }

  @Test
  void wrongPasswordEndsTheStart() {
    var database = new LateDatabase(3, "28P01");

    assertThatExceptionOfType(FlywayException.class)
        .isThrownBy(() -> migration(database).migrate());

    assertThat(database.refusals).isEqualTo(2);
  }

  @Test
  void stoppedServerWaitsNoLonger() {
    var database = new LateDatabase(3, "08001");
    Thread.currentThread().interrupt();

    assertThatIllegalStateException().isThrownBy(() -> migration(database).migrate());
  }

  private static SchemaMigration migration(DataSource database) {
    var migration = new SchemaMigration();
    migration.dataSource = database;
    migration.untilNextTry = Duration.ofMillis(1);
    return migration;
  }

  /** Refuses some connections. */
  private static final class LateDatabase extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    private final transient DataSource database = TestDatabase.create();
    private final String state;
    private int refusals;

    LateDatabase(int refusals, String state) {
      this.refusals = refusals;
      this.state = state;
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (refusals == 0) return database.getConnection();
      refusals--;
      throw new SQLException("not yet", state);
    }
  }
}
