package io.ringback.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringback.access.Actor;
import io.ringback.cases.CaseExpiry;
import io.ringback.cases.CaseFields;
import io.ringback.cases.CaseQueries;
import io.ringback.cases.CaseService;
import io.ringback.cases.CaseState;
import io.ringback.cases.CaseWaking;
import io.ringback.cases.Change;
import io.ringback.cases.CloseReason;
import io.ringback.cases.NewCase;
import io.ringback.cases.Source;
import io.ringback.lists.CallbackListService;
import io.ringback.lists.ListDefaults;
import io.ringback.persistence.Clock;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sweeps, beside the beans that do them, while the database's clock is moved. */
@ExtendWith(ArquillianExtension.class)
class DatabaseClockIT {
  private static final Actor SYSTEM = new Actor.System();
  private static final String LIST = "database-clock";

  @Inject private CallbackListService lists;
  @Inject private ListDefaults defaults;
  @Inject private CaseService cases;
  @Inject private CaseQueries queries;
  @Inject private CaseExpiry expiry;
  @Inject private CaseWaking waking;
  @Inject private Clock clock;

  @Resource(lookup = "jdbc/ringback")
  private DataSource dataSource;

  @Deployment
  static WebArchive archive() {
    return Deployments.with(DatabaseClockIT.class);
  }

  @BeforeEach
  void aList() {
    lists.put(SYSTEM, defaults.of(LIST));
  }

  @AfterEach
  void clockIsRightAgain() throws SQLException {
    moveClock("0");
  }

  @Test
  @Tag("TIME-1")
  void caseExpiresWhenTheDatabaseSaysSo() throws SQLException {
    var id = create(null);

    moveClock("6 days 23 hours");
    expiry.expireUnheld(1000);
    assertEquals(CaseState.READY, state(id));

    moveClock("7 days 1 second");
    expiry.expireUnheld(1000);
    assertEquals(CloseReason.EXPIRED, queries.get(SYSTEM, id).closeReason());
  }

  @Test
  @Tag("ALLOC-3")
  void caseWakesWhenTheDatabaseSaysSo() throws SQLException {
    var id = create(clock.now().plus(Duration.ofHours(1)));

    moveClock("59 minutes");
    waking.wake(1000);
    assertEquals(CaseState.WAITING, state(id));

    moveClock("61 minutes");
    waking.wake(1000);
    assertEquals(CaseState.READY, state(id));
  }

  @Test
  @Tag("STATE-2")
  void lateTimerChangesNothing() throws SQLException {
    var id = create(null);

    expiry.expire(internal(id));

    assertEquals(CaseState.READY, state(id));
  }

  private String create(Instant dueAt) {
    var none = CaseFields.none();
    var fields =
        new CaseFields(
            Change.to(LIST),
            Change.to("+358401234567"),
            none.name(),
            none.company(),
            none.topic(),
            none.note(),
            none.channelIn(),
            none.priority(),
            Change.to(dueAt),
            none.expiresAt(),
            none.externalSystem(),
            none.externalId(),
            none.fields());
    return cases.create(SYSTEM, new NewCase(fields, Source.API, null)).callCase().id();
  }

  private CaseState state(String id) {
    return queries.get(SYSTEM, id).state();
  }

  private long internal(String id) throws SQLException {
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement("SELECT id FROM call_case WHERE public_id = ?")) {
      query.setString(1, id);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void moveClock(String by) throws SQLException {
    try (var connection = dataSource.getConnection();
        var change =
            connection.prepareStatement("UPDATE clock_setting SET clock_offset = ?::interval")) {
      change.setString(1, by);
      change.executeUpdate();
    }
  }
}
