package io.ringback.it.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a save or a stop makes of the case, and what comes next. */
@WithRingback
class NextCaseIT {
  private final Office office;
  private String list;
  private TestAgent anna;
  private TestAgent ben;

  NextCaseIT(Ringback ringback) {
    office = new Office(ringback);
  }

  @BeforeEach
  void twoAgentsOnAList() {
    list = office.list();
    anna = office.agentOn(list);
    ben = office.agentOn(list);
  }

  @Test
  @Tag("ALLOC-1")
  @Tag("ALLOC-2")
  void mostImportantCaseOverAllListsComesFirstWithTheReason() {
    var sales = office.list();
    anna.join(sales);
    office.caseOn(list, Map.of("dueAt", Office.inSeconds(-60)));
    var overdue = office.caseOn(sales, Map.of("dueAt", Office.inSeconds(-725)));
    var urgent = office.caseOn(sales, Map.of("priority", 1));

    assertThat(anna.receive()).contains(urgent);
    anna.handle(urgent, "CLOSED_SUCCESSFULLY").body("next.id", equalTo(overdue.id()));

    assertThat(overdue.view().getMap("reason[0]"))
        .containsEntry("code", "OVERDUE")
        .containsEntry("minutes", 12);
  }

  @Test
  @Tag("ALLOC-4")
  void unresolvedCaseGoesToAnotherAgent() {
    var failed = failedBy(anna);
    ben.receive();

    failed.over("ready_at");

    await().untilAsserted(() -> assertThat(ben.held()).contains(failed));
    assertThat(anna.held()).isEmpty();
  }

  @Test
  @Tag("ALLOC-4")
  void agentAloneGetsTheirUnresolvedCaseBackAtOnce() {
    var failed = failedBy(anna);

    failed.over("ready_at");

    await().untilAsserted(() -> assertThat(anna.held()).contains(failed));
  }

  @Test
  @Tag("ALLOC-4")
  void afterThePassOverPeriodAnybodyGetsIt() {
    var bens = office.caseOn(list, Map.of("priority", 5));
    assertThat(ben.receive()).contains(bens);
    var failed = failedBy(anna);
    failed.over("ready_at");
    await().until(() -> failed.state().equals("READY"));

    failed.over("passed_over_until");

    await().untilAsserted(() -> assertThat(anna.held()).contains(failed));
  }

  @Test
  @Tag("ALLOC-4")
  void whenTheLastOtherAgentIsGoneTheOneWhoSavedGetsIt() {
    var bens = office.caseOn(list, Map.of("priority", 5));
    assertThat(ben.receive()).contains(bens);
    var failed = failedBy(anna);
    failed.over("ready_at");
    await().until(() -> failed.state().equals("READY"));
    assertThat(anna.held()).isEmpty();

    ben.stop();

    await().untilAsserted(() -> assertThat(anna.held()).contains(failed));
  }

  @Test
  @Tag("ALLOC-4")
  @Tag("ALLOC-5")
  void stopIsNoReasonToBePassedOver() {
    var bens = office.caseOn(list);
    assertThat(ben.receive()).contains(bens);
    var offered = office.caseOn(list);
    assertThat(anna.receive()).contains(offered);

    anna.stop();

    assertThat(anna.receive()).contains(offered);
  }

  @Test
  @Tag("ALLOC-5")
  void stopFreesTheCaseForTheNextAgent() {
    var offered = office.caseOn(list);
    anna.receive();
    ben.receive();

    anna.stop();

    await().untilAsserted(() -> assertThat(ben.held()).contains(offered));
    assertThat(anna.fact("stopReason")).isEqualTo("BY_AGENT");
    assertThat(offered.history()).endsWith("UNASSIGNED", "OFFERED");
  }

  @Test
  @Tag("ALLOC-5")
  void saveHandsOutTheNextCaseInTheSameAnswer() {
    var first = office.caseOn(list, Map.of("priority", 1));
    var second = office.caseOn(list);
    anna.receive();

    anna.handle(first, "CLOSED_SUCCESSFULLY")
        .body("case.state", equalTo("CLOSED"))
        .body("next.id", equalTo(second.id()))
        .body("next.assignee", equalTo(anna.name()));
  }

  @Test
  @Tag("ALLOC-5")
  void saveAndStopDoesBothAtOnce() {
    var first = office.caseOn(list, Map.of("priority", 1));
    var second = office.caseOn(list);
    anna.receive();
    anna.called(first);

    anna.save(first, "CLOSED_SUCCESSFULLY", Map.of("next", false))
        .statusCode(200)
        .body("next", nullValue());

    assertThat(anna.fact("receiving")).isEqualTo(false);
    assertThat(first.closeReason()).isEqualTo("SUCCESS");
    assertThat(second.state()).isEqualTo("READY");
  }

  @Test
  @Tag("ALLOC-1")
  void offeredCaseCannotBeRejected() {
    var offered = office.caseOn(list);
    anna.receive();

    office
        .post(offered.path("/unassign"), Map.of("agent", anna.name()))
        .statusCode(409)
        .body("code", equalTo("offered-case"));
  }

  /** A case that the agent, receiving from now on, has tried and saved as busy. */
  private TestCase failedBy(TestAgent agent) {
    var failed = office.caseOn(list, Map.of("priority", 2));
    assertThat(agent.receive()).contains(failed);
    agent.handle(failed, "BUSY").body("case.state", equalTo("WAITING"));
    return failed;
  }
}
