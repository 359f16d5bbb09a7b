package io.ringback.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ringback.access.Actor;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgentTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Actor ANNA = new Actor.User(1, "anna", Set.of(), Set.of(), Set.of());

  private final Agent agent = new Agent(People.stored(1, "anna"));

  @Test
  @Tag("AGENT-2")
  void newAgentIsOffworkAndDoesNothing() {
    assertThat(agent.availability()).isEqualTo(Availability.OFFWORK);
    assertThat(agent.workMode()).isEqualTo(WorkMode.NONE);
    assertThat(agent.isReceiving()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"OFFWORK", "DO_NOT_DISTURB"})
  @Tag("AGENT-3")
  void switchStaysOffWhenNotAvailable(Availability availability) {
    agent.changeAvailability(ANNA, availability, NOW);

    assertThatExceptionOfType(NotAvailableException.class)
        .isThrownBy(() -> agent.startReceiving(ANNA, false, NOW));
    assertThat(agent.isReceiving()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"AVAILABLE", "BUSY"})
  @Tag("AGENT-3")
  void switchTurnsOnWhenAvailableOrBusy(Availability availability) {
    agent.changeAvailability(ANNA, availability, NOW);

    assertThat(agent.startReceiving(ANNA, false, NOW)).isTrue();
    assertThat(agent.workMode()).isEqualTo(WorkMode.CALLBACKS);
    assertThat(agent.receivingSince()).hasValue(NOW);
    assertThat(agent.waitingSince()).hasValue(NOW);
  }

  @Test
  @Tag("AGENT-2")
  void turningReceivingOnLeavesServiceCalls() {
    agent.changeAvailability(ANNA, Availability.AVAILABLE, NOW);
    agent.changeWorkMode(ANNA, WorkMode.SERVICE_CALLS, StopReason.BY_AGENT, NOW);

    agent.startReceiving(ANNA, false, NOW);

    assertThat(agent.workMode()).isEqualTo(WorkMode.CALLBACKS);
  }

  @Test
  @Tag("AGENT-2")
  void workModeIsNotTheSwitch() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> agent.changeWorkMode(ANNA, WorkMode.CALLBACKS, StopReason.BY_AGENT, NOW));
  }

  @Nested
  class Receiving {
    @BeforeEach
    void receive() {
      agent.changeAvailability(ANNA, Availability.AVAILABLE, NOW);
      agent.startReceiving(ANNA, false, NOW);
      agent.takeRecorded();
    }

    @Test
    @Tag("AGENT-2")
    void turnedOnTwiceKeepsThePlaceInTheQueue() {
      assertThat(agent.startReceiving(ANNA, false, LATER)).isFalse();

      assertThat(agent.waitingSince()).hasValue(NOW);
      assertThat(agent.takeRecorded()).isEmpty();
    }

    @Test
    @Tag("AGENT-2")
    void stoppingLeadsToNone() {
      assertThat(agent.stopReceiving(ANNA, StopReason.BY_AGENT, LATER)).isTrue();

      assertThat(agent.workMode()).isEqualTo(WorkMode.NONE);
      assertThat(agent.stopReason()).hasValue(StopReason.BY_AGENT);
      assertThat(agent.receivingSince()).isEmpty();
      assertThat(agent.waitingSince()).isEmpty();
    }

    @Test
    void stoppedTwiceKeepsTheFirstReason() {
      agent.stopReceiving(ANNA, StopReason.AUTO_STOP, LATER);

      assertThat(agent.stopReceiving(ANNA, StopReason.SIGNED_OUT, LATER)).isFalse();
      assertThat(agent.stopReason()).hasValue(StopReason.AUTO_STOP);
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFWORK", "DO_NOT_DISTURB"})
    @Tag("AGENT-3")
    void unavailabilityTurnsItOff(Availability availability) {
      assertThat(agent.changeAvailability(ANNA, availability, LATER)).isTrue();

      assertThat(agent.isReceiving()).isFalse();
      assertThat(agent.stopReason()).hasValue(StopReason.AVAILABILITY);
    }

    @Test
    @Tag("AGENT-1")
    void busyGoesOnReceiving() {
      assertThat(agent.changeAvailability(ANNA, Availability.BUSY, LATER)).isFalse();

      assertThat(agent.isReceiving()).isTrue();
    }

    @Test
    @Tag("AGENT-2")
    void serviceCallsEndIt() {
      assertThat(agent.changeWorkMode(ANNA, WorkMode.SERVICE_CALLS, StopReason.BY_AGENT, LATER))
          .isTrue();

      assertThat(agent.isReceiving()).isFalse();
      assertThat(agent.workMode()).isEqualTo(WorkMode.SERVICE_CALLS);
    }

    @Test
    void whoWaitsAgainQueuesUpBehind() {
      agent.waitAgain(LATER);

      assertThat(agent.waitingSince()).hasValue(LATER);
      assertThat(agent.receivingSince()).hasValue(NOW);
    }

    @Test
    @Tag("AGENT-4")
    void heartbeatIsRequiredOnlyOfWhoAskedForIt() {
      assertThat(agent.requiredHeartbeat()).isEmpty();

      agent.startReceiving(ANNA, true, LATER);
      agent.startReceiving(ANNA, false, LATER);

      assertThat(agent.requiredHeartbeat()).hasValue(LATER);
    }

    @Test
    @Tag("AGENT-5")
    void everyChangeIsToldWithTimeAndActor() {
      agent.changeAvailability(ANNA, Availability.OFFWORK, LATER);
      agent.changeWorkMode(ANNA, WorkMode.SERVICE_CALLS, StopReason.BY_AGENT, LATER);

      var told = agent.takeRecorded();
      assertThat(told)
          .extracting(AgentEvent::type)
          .containsExactly(
              AgentEventType.AVAILABILITY_CHANGED,
              AgentEventType.RECEIVING_STOPPED,
              AgentEventType.WORK_MODE_CHANGED);
      assertThat(told)
          .allSatisfy(
              event -> {
                assertThat(event.at()).isEqualTo(LATER);
                assertThat(event.actor()).isEqualTo("anna");
              });
      assertThat(told.get(1).details().getString("reason")).isEqualTo("AVAILABILITY");
    }
  }

  @Test
  void whoDoesNotReceiveDoesNotWait() {
    agent.waitAgain(NOW);

    assertThat(agent.waitingSince()).isEmpty();
  }
}
