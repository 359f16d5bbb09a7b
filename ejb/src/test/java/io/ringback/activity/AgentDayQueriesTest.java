package io.ringback.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.cases.TestDesk;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Days of agents, read from a real database. */
@Tag("CONS-3")
class AgentDayQueriesTest {
  private static final LocalDate FRIDAY = LocalDate.parse("2026-03-06");
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-09");

  private final TestDesk desk = new TestDesk();
  private final AgentDayQueries days = new AgentDayQueries();
  private long list;

  @BeforeEach
  void oneList() {
    list = desk.list("OFF", "LIST");
    days.sql = desk.sql();
    days.clock = desk.persistence().clock();
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  void callThatWasSavedAfterTheWeekendCountsOnTheDayOfTheSave() {
    call("2026-03-06T15:00Z", "2026-03-09T08:00Z");

    assertThat(read(FRIDAY).handled()).isZero();
    assertThat(read(MONDAY).handled()).isOne();
    assertThat(read(MONDAY.plusDays(1)).handled()).isZero();
  }

  @Test
  void callThatWasOverOnTheDayBeforeIsNotInTheDay() {
    call("2026-03-08T23:00Z", "2026-03-08T23:30Z");

    assertThat(read(MONDAY).hasWork()).isFalse();
  }

  @Test
  void whoHasLeftSinceIsInTheDay() {
    call("2026-03-06T15:00Z", "2026-03-06T15:10Z");
    desk.run("DELETE FROM list_member");
    desk.run("UPDATE app_user SET disabled = true");

    assertThat(listAgents(list, FRIDAY)).extracting(DayAgent::name).containsExactly("anna");
    assertThat(listAgents(list, MONDAY)).isEmpty();
  }

  @Test
  void disabledMemberWhoWasThereIsInTheDay() {
    desk.run(
        """
        INSERT INTO agent_event (agent_id, type, at, actor)
        VALUES (?, 'RECEIVING_STARTED', CAST('2026-03-06T08:00Z' AS timestamptz), 'anna')
        """,
        desk.agent());
    desk.run("UPDATE app_user SET disabled = true");

    assertThat(listAgents(list, FRIDAY)).hasSize(1);
  }

  @Test
  @Tag("USER-1")
  void agentsOfOtherListsAreNotInTheDay() {
    long other = desk.foreignList("OFF", "LIST");
    call("2026-03-06T15:00Z", "2026-03-06T15:10Z");

    assertThat(listAgents(other, FRIDAY)).isEmpty();
  }

  private List<DayAgent> listAgents(long overseen, LocalDate day) {
    var viewer = new Actor.User(0, "sara", Set.of(Role.MONITOR), Set.of(overseen), Set.of());
    return desk.persistence().inTransaction(() -> days.listAgents(viewer, "", day, ZoneOffset.UTC));
  }

  private void call(String startedAt, String savedAt) {
    desk.run(
        """
        INSERT INTO call_attempt (public_id, case_id, agent_id, started_at, saved_at, status)
        VALUES ('a', ?, ?, CAST(? AS timestamptz), CAST(? AS timestamptz), 'BUSY')
        """,
        desk.openCase(list, TestDesk.NUMBER, 0),
        desk.agent(),
        startedAt,
        savedAt);
  }

  private AgentDay read(LocalDate day) {
    var viewer = new Actor.User(0, "sara", Set.of(Role.SUPERVISOR), Set.of(list), Set.of());
    var read =
        desk.persistence()
            .inTransaction(() -> days.read(viewer, List.of(desk.agent()), day, ZoneOffset.UTC));
    return Objects.requireNonNull(read.get(desk.agent()));
  }
}
