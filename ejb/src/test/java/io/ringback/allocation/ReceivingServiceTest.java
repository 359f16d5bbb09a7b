package io.ringback.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.access.Actor;
import io.ringback.agents.TestAgents;
import io.ringback.cases.CaseQueries;
import io.ringback.cases.CaseView;
import io.ringback.cases.TestDesk;
import io.ringback.errors.NotFoundException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The agent's switch, against a real database without cases. */
class ReceivingServiceTest {
  private final TestDesk desk = new TestDesk();
  private final ReceivingService service = new ReceivingService();

  @BeforeEach
  void availableAgent() {
    service.agents = TestAgents.over(desk.persistence());
    service.clock = desk.persistence().clock();
    service.queue = new AllocationQueue();
    service.queue.sql = desk.sql();
    service.cases = new NoCases();
    desk.run("UPDATE agent SET availability = 'AVAILABLE'");
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  @Tag("LIST-6")
  void whoIsDisabledMeanwhileDoesNotReceive() throws Exception {
    assertRefusedWhile("UPDATE app_user SET disabled = true");
  }

  @Test
  @Tag("LIST-6")
  void whoLosesTheRoleMeanwhileDoesNotReceive() throws Exception {
    assertRefusedWhile("DELETE FROM user_role");
  }

  private void assertRefusedWhile(String statement) throws Exception {
    var started =
        desk.whileWaitingForTheAgent(statement, () -> service.start(desk.viewer(), "anna", false));

    assertThat(started)
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(NotFoundException.class);
  }

  private static final class NoCases extends CaseQueries {
    @Override
    public Optional<CaseView> findOffered(Actor actor, String agent) {
      return Optional.empty();
    }
  }
}
