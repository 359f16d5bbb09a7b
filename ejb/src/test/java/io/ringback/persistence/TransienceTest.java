package io.ringback.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which failures of PostgreSQL are worth another try, by their codes (its manual, appendix A). */
class TransienceTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "serialization failure, 40001, true, true",
    "deadlock, 40P01, true, true",
    "somebody was faster, 23505, true, true",
    "row locked by somebody, 55P03, true, true",
    "connection lost, 08006, false, true",
    "disk full, 53100, false, true",
    "too many connections, 53300, false, true",
    "ended by the administrator, 57P01, false, true",
    "check of a table, 23514, false, false",
    "syntax, 42601, false, false",
    "no code, , false, false"
  })
  @Tag("REL-1")
  void collisionIsTriedAgainAtOnceAndADatabaseThatIsAwayLater(
      String what, String state, boolean atOnce, boolean later) {
    var failure = new PersistenceException(new SQLException(what, state));

    assertThat(Transience.isTransient(failure)).isEqualTo(atOnce);
    assertThat(Transience.passes(failure)).isEqualTo(later);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "connection refused, 08001, true",
    "connection lost, 08006, true",
    "turned away, 08004, false",
    "ended by the administrator, 57P01, true",
    "starting up, 57P03, true",
    "statement cancelled, 57014, false",
    "too many connections, 53300, true",
    "wrong password, 28P01, false",
    "no such database, 3D000, false",
    "somebody was faster, 23505, false",
    "no code, , false"
  })
  @Tag("REL-1")
  void startWaitsForADatabaseThatIsAwayOnly(String what, String state, boolean away) {
    assertThat(Transience.isAway(new PersistenceException(new SQLException(what, state))))
        .isEqualTo(away);
  }
}
