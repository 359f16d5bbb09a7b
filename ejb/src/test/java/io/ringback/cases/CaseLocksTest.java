package io.ringback.cases;

import static io.ringback.cases.TestDesk.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.agents.TestAgents;
import io.ringback.persistence.Row;
import io.ringback.persistence.TestPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A request that meets an expired case, against a real database: the case is closed in a
 * transaction of its own, while the request's stands still.
 */
@Tag("TIME-1")
class CaseLocksTest {
  private final TestDesk desk = new TestDesk();
  private final TestPersistence own = new TestPersistence(desk.database());
  private final CaseLocks locks = TestCaseService.locks(desk.persistence());
  private long callCase;
  private String id = "";

  @BeforeEach
  void expiredCase() {
    locks.expiry = new ExpiryOfItsOwn(own);
    callCase = desk.openCase(desk.list("GROUP", "LIST"), NUMBER, -10);
    id = caseRow().text("public_id");
    desk.run("UPDATE call_case SET expires_at = now() - interval '1 second'");
  }

  @AfterEach
  void disconnect() {
    own.close();
    desk.close();
  }

  @Test
  void caseIsClosedAndTheRequestRefused() {
    assertExpired(() -> locks.lockLive(desk.viewer(), id, desk.agent()));

    assertThat(caseRow().text("close_reason")).isEqualTo("EXPIRED");
  }

  @Test
  void requestThatHasLockedTheCaseBeforeDoesNotWaitForItself() {
    assertExpired(
        () -> {
          locks.lock(desk.viewer(), id, desk.agent());
          locks.lockLive(desk.viewer(), id, desk.agent());
        });

    assertThat(caseRow().text("state")).as("left to the sweep").isEqualTo("READY");
  }

  @Test
  void requestThatHasLockedTheHolderDoesNotWaitForItself() {
    desk.assignTo(desk.agent(), callCase);

    assertExpired(
        () -> {
          locks.agents.lock(desk.agent());
          locks.lockLive(desk.viewer(), id, desk.agent());
        });

    assertThat(caseRow().text("state")).as("left to the sweep").isEqualTo("ASSIGNED");
  }

  private void assertExpired(Runnable request) {
    assertThatExceptionOfType(CaseExpiredException.class)
        .isThrownBy(() -> desk.persistence().inTransaction(request));
  }

  private Row caseRow() {
    return desk.persistence()
        .inTransaction(() -> desk.sql().find("SELECT * FROM call_case WHERE id = ?1", callCase))
        .orElseThrow();
  }

  /** What the container makes of it. A wait without end is one of seconds here. */
  private static final class ExpiryOfItsOwn extends CaseExpiry {
    private final TestPersistence persistence;

    ExpiryOfItsOwn(TestPersistence persistence) {
      this.persistence = persistence;
      sql = persistence.sql();
      clock = persistence.clock();
      locks = TestCaseService.locks(persistence);
      cases = TestCaseService.repository(persistence);
      releases = TestCaseService.releases(persistence);
      agents = TestAgents.over(persistence);
    }

    @Override
    public void expireUnlessLocked(long id) {
      persistence.inTransaction(
          () -> {
            sql.execute("SET LOCAL lock_timeout = '5s'");
            super.expireUnlessLocked(id);
          });
    }
  }
}
