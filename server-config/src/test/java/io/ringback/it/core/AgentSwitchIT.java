package io.ringback.it.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent's own switches: availability, receiving, work mode. */
@WithRingback
class AgentSwitchIT {
  private final Office office;
  private String list;
  private TestAgent anna;

  AgentSwitchIT(Ringback ringback) {
    office = new Office(ringback);
  }

  @BeforeEach
  void agentOnAList() {
    list = office.list();
    anna = office.agentOn(list);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AVAILABLE", "BUSY"})
  @Tag("AGENT-3")
  void receivingTurnsOnWithAvailabilityAvailableOrBusy(String availability) {
    anna.become(availability);
    var waiting = office.caseOn(list);

    assertThat(anna.receive()).contains(waiting);
    assertThat(anna.fact("receiving")).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DO_NOT_DISTURB", "OFFWORK"})
  @Tag("AGENT-3")
  void otherAvailabilityKeepsReceivingOffAndTurnsItOff(String availability) {
    var offered = office.caseOn(list);
    anna.receive();

    anna.become(availability);

    assertThat(anna.fact("receiving")).isEqualTo(false);
    assertThat(anna.fact("stopReason")).isEqualTo("AVAILABILITY");
    assertThat(offered.state()).isEqualTo("READY");
    office
        .put("/agents/" + anna + "/receiving", Map.of("receiving", true))
        .statusCode(409)
        .body("code", equalTo("not-available"));
  }

  @Test
  @Tag("AGENT-1")
  void availabilityIsOneOfFour() {
    for (var availability : List.of("AVAILABLE", "BUSY", "DO_NOT_DISTURB", "OFFWORK")) {
      anna.become(availability);
      assertThat(anna.fact("availability")).isEqualTo(availability);
    }
    office
        .put("/agents/" + anna + "/availability", Map.of("availability", "ASLEEP"))
        .statusCode(422)
        .body("violations[0].field", equalTo("availability"));
  }

  @Test
  @Tag("AGENT-2")
  void newUserIsOffwork() {
    var name = anna.name() + "-new";
    office.put("/users/" + name, Map.of("roles", List.of("AGENT"))).statusCode(201);

    assertThat(new TestAgent(office, name).fact("availability")).isEqualTo("OFFWORK");
  }

  @Test
  @Tag("AGENT-2")
  void workModeIsExclusive() {
    office
        .put("/agents/" + anna + "/work-mode", Map.of("workMode", "SERVICE_CALLS"))
        .statusCode(200);
    assertThat(anna.fact("workMode")).isEqualTo("SERVICE_CALLS");

    anna.receive();
    assertThat(anna.fact("workMode")).isEqualTo("CALLBACKS");

    anna.stop();
    assertThat(anna.fact("workMode")).isEqualTo("NONE");
  }

  @Test
  @Tag("AGENT-2")
  void takingServiceCallsEndsReceivingAndFreesTheCase() {
    var offered = office.caseOn(list);
    anna.receive();

    office
        .put("/agents/" + anna + "/work-mode", Map.of("workMode", "SERVICE_CALLS"))
        .statusCode(200);

    assertThat(anna.fact("receiving")).isEqualTo(false);
    assertThat(offered.state()).isEqualTo("READY");
  }

  @Test
  @Tag("AGENT-3")
  @Tag("STATE-2")
  void turningReceivingOnTwiceIsHarmless() {
    var offered = office.caseOn(list);
    anna.receive();
    var since = anna.fact("receivingSince");
    var countdown = offered.time("autoStopAt");

    assertThat(anna.receive()).contains(offered);

    assertThat(anna.fact("receivingSince")).isEqualTo(since);
    assertThat(offered.time("autoStopAt")).isEqualTo(countdown);
  }

  @Test
  @Tag("AGENT-4")
  void lostConnectionStopsReceivingAndFreesTheCase() {
    var offered = office.caseOn(list);
    anna.receive(Map.of("receiving", true, "heartbeat", true));

    heardOf("91 seconds");

    await().until(() -> "CONNECTION_LOST".equals(anna.fact("stopReason")));
    assertThat(offered.state()).isEqualTo("READY");
    assertThat(offered.assignee()).isNull();
  }

  @Test
  @Tag("AGENT-4")
  void whoWasHeardOfInTimeLosesNothing() {
    var offered = office.caseOn(list);
    anna.receive(Map.of("receiving", true, "heartbeat", true));
    var lost = office.agentOn(list);
    lost.receive(Map.of("receiving", true, "heartbeat", true));

    heardOf("80 seconds");
    heardOf(lost, "91 seconds");

    await().until(() -> "CONNECTION_LOST".equals(lost.fact("stopReason")));
    assertThat(anna.held()).contains(offered);
  }

  /** AGENT-4: any call naming the agent counts, with a key and without. */
  @Test
  @Tag("AGENT-4")
  void actsAreSignsOfLifeAlsoWhenTheyAreRefused() {
    var held = office.caseOn(list);
    var other = office.agentOn(list);
    other.assign(held).statusCode(200);
    anna.receive(Map.of("receiving", true, "heartbeat", true));

    heardOf("80 seconds");
    anna.call(held).statusCode(409);
    assertThat(secondsSinceHeardOf()).isLessThan(20);

    heardOf("80 seconds");
    office.postOnce(held.path("/calls"), Map.of("agent", anna.name())).statusCode(409);
    assertThat(secondsSinceHeardOf()).isLessThan(20);
  }

  private double secondsSinceHeardOf() {
    return office
        .sql()
        .value(
            Double.class,
            "SELECT CAST(EXTRACT(epoch FROM ringback_now() - heartbeat_at) AS double precision) FROM agent WHERE "
                + THEIRS.replace("agent_id", "id"),
            anna.name());
  }

  @Test
  @Tag("AGENT-4")
  void agentOfAnApiHasNoHeartbeatUnlessItAsks() {
    anna.receive();
    var lost = office.agentOn(list);
    lost.receive(Map.of("receiving", true, "heartbeat", true));

    heardOf("1 day");
    heardOf(lost, "91 seconds");

    await().until(() -> "CONNECTION_LOST".equals(lost.fact("stopReason")));
    assertThat(anna.fact("receiving")).isEqualTo(true);
  }

  @Test
  @Tag("AGENT-5")
  void everyChangeIsAnActivityWithTimeAndActor() {
    anna.receive();
    anna.become("OFFWORK");
    anna.leave(list);

    assertThat(activities())
        .containsExactly(
            "MEMBER_ADDED",
            "AVAILABILITY_CHANGED",
            "RECEIVING_STARTED",
            "RECEIVING_STOPPED",
            "AVAILABILITY_CHANGED",
            "LIST_LEFT");
    assertThat(
            office
                .sql()
                .value(
                    String.class,
                    "SELECT details ->> 'reason' FROM agent_event WHERE type = 'RECEIVING_STOPPED' AND "
                        + THEIRS,
                    anna.name()))
        .isEqualTo("AVAILABILITY");
  }

  private static final String THEIRS = "agent_id = (SELECT id FROM app_user WHERE name = ?)";

  private List<Object> activities() {
    return office
        .sql()
        .rows("SELECT type FROM agent_event WHERE " + THEIRS + " ORDER BY id", anna.name())
        .stream()
        .map(row -> row.get("type"))
        .toList();
  }

  private void heardOf(String ago) {
    heardOf(anna, ago);
  }

  private void heardOf(TestAgent agent, String ago) {
    office
        .sql()
        .execute(
            "UPDATE agent SET heartbeat_at = ringback_now() - interval '"
                + ago
                + "' WHERE "
                + THEIRS.replace("agent_id", "id"),
            agent.name());
  }
}
