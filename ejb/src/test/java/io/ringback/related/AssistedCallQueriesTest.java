package io.ringback.related;

import static io.ringback.cases.TestDesk.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.cases.TestDesk;
import io.ringback.related.AssistedCall.CallersCase;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an agent is told while they talk with somebody. */
@Tag("ASSIST-1")
class AssistedCallQueriesTest {
  private final TestDesk desk = new TestDesk();
  private long callCase;

  @BeforeEach
  void agentTalksWithSomebodyWhoAsked() {
    callCase = desk.openCase(desk.list("OFF", "LIST"), NUMBER, -10);
    desk.openCase(desk.foreignList("OFF", "LIST"), NUMBER, -20);
    desk.run("UPDATE callback_list SET assisted_callback = true");
    desk.run(
        "INSERT INTO pbx_call (call_id, phone, agent_id, answered_at) VALUES ('call-1', ?, ?, now())",
        NUMBER,
        desk.agent());
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  void casesOfThePersonThatTheAgentSeesAreTold() {
    assertThat(find().orElseThrow().cases()).extracting(CallersCase::name).containsExactly("-10");
  }

  @Test
  void nothingIsToldAfterTheCall() {
    desk.run("UPDATE pbx_call SET ended_at = now()");

    assertThat(find()).isEmpty();
  }

  @Test
  void nothingIsToldToOthers() {
    desk.run("UPDATE pbx_call SET agent_id = ?", desk.user("ben"));

    assertThat(find()).isEmpty();
  }

  @Test
  void nothingIsToldWhereTheListDoesNotAssist() {
    desk.run("UPDATE callback_list SET assisted_callback = false");

    assertThat(find()).isEmpty();
  }

  @Test
  void agentWhoCallsForTheCaseKnowsIt() {
    desk.assignTo(desk.agent(), callCase);
    assertThat(find()).isPresent();

    desk.run("UPDATE call_case SET on_call = true WHERE id = ?", callCase);

    assertThat(find()).isEmpty();
  }

  private Optional<AssistedCall> find() {
    var queries = new AssistedCallQueries();
    queries.sql = desk.sql();
    return desk.persistence().inTransaction(() -> queries.find(desk.viewer()));
  }
}
