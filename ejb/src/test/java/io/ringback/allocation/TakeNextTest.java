package io.ringback.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ringback.persistence.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The function that hands out, against a real PostgreSQL. */
class TakeNextTest {
  private final QueueFixture queue = new QueueFixture();
  private long support;
  private long sales;
  private long anna;

  @BeforeEach
  void twoListsAndAnAgent() {
    support = queue.list("support");
    sales = queue.list("sales");
    anna = queue.agentOn("anna", support, sales);
  }

  @Test
  @Tag("ALLOC-1")
  @Tag("ALLOC-2")
  void mostImportantCaseOverAllListsComesFirst() {
    long later = queue.ready(support, 3, -5, "+358401000001");
    long overdue = queue.ready(sales, 3, -20, "+358401000002");
    long urgent = queue.ready(sales, 1, -1, "+358401000003");

    assertThat(takeAndClose(anna)).isEqualTo(urgent);
    assertThat(takeAndClose(anna)).isEqualTo(overdue);
    assertThat(takeAndClose(anna)).isEqualTo(later);
    assertThat(queue.take(anna)).isEmpty();
  }

  @Test
  @Tag("ALLOC-1")
  void casesOfOneDueTimeComeInTheOrderStored() {
    queue.run("CREATE TABLE moment AS SELECT now() AS at");
    long first = queue.ready(support, 3, -5, "+358401000001");
    long second = queue.ready(sales, 3, -5, "+358401000002");
    queue.run("UPDATE call_case SET order_at = (SELECT at FROM moment)");

    assertThat(takeAndClose(anna)).isEqualTo(first);
    assertThat(takeAndClose(anna)).isEqualTo(second);
  }

  @Test
  @Tag("ALLOC-2")
  @Tag("LIST-7")
  void pausedListIsSkippedAndKeepsItsCases() {
    long waiting = queue.ready(support, 1, -5, "+358401000001");
    long other = queue.ready(sales, 5, -5, "+358401000002");
    queue.run("UPDATE callback_list SET paused = true WHERE id = ?", support);

    assertThat(takeAndClose(anna)).isEqualTo(other);
    assertThat(queue.take(anna)).isEmpty();
    assertThat(queue.stateOf(waiting)).isEqualTo("READY");
  }

  @Test
  @Tag("ALLOC-1")
  void agentGetsNothingOfAListTheyAreNotActiveOn() {
    queue.ready(support, 3, -5, "+358401000001");
    queue.run("UPDATE list_member SET active = false WHERE list_id = ?", support);

    assertThat(queue.take(anna)).isEmpty();
  }

  @Test
  @Tag("TIME-1")
  void expiredCaseIsNeverOffered() {
    long expired = queue.ready(support, 3, -5, "+358401000001");
    queue.run(
        "UPDATE call_case SET expires_at = now() - interval '1 second' WHERE id = ?", expired);

    assertThat(queue.take(anna)).isEmpty();
  }

  @Test
  @Tag("ALLOC-4")
  void caseIsPassedOverForWhoSavedItWhileAnotherServesTheList() {
    long failed = queue.ready(support, 1, -5, "+358401000001");
    long next = queue.ready(support, 3, -5, "+358401000002");
    passOver(failed, anna, 5);
    long ben = queue.agentOn("ben", support);

    assertThat(queue.take(anna)).contains(next);
    assertThat(queue.take(ben)).contains(failed);
  }

  @Test
  @Tag("ALLOC-4")
  void agentAloneOnTheListGetsTheirCaseBackAtOnce() {
    long failed = queue.ready(support, 1, -5, "+358401000001");
    passOver(failed, anna, 5);

    assertThat(queue.take(anna)).contains(failed);
  }

  @Test
  @Tag("ALLOC-4")
  void afterThePassOverPeriodAnybodyGetsIt() {
    long failed = queue.ready(support, 1, -5, "+358401000001");
    passOver(failed, anna, -1);
    queue.agentOn("ben", support);

    assertThat(queue.take(anna)).contains(failed);
  }

  @Test
  @Tag("ALLOC-6")
  void numberInAnotherHandIsNotOffered() {
    long first = queue.ready(support, 3, -5, "+358401000001");
    long sameNumber = queue.ready(sales, 1, -1, "+358401000001");
    long ben = queue.agentOn("ben", support);
    assertThat(queue.take(ben)).contains(first);

    assertThat(queue.take(anna)).isEmpty();
    assertThat(queue.stateOf(sameNumber)).isEqualTo("WAITING");
  }

  @Test
  @Tag("ALLOC-6")
  void readyCaseThatMeetsATakenNumberWaitsAndTheNextIsTaken() {
    queue.agentOn("ben", support);
    queue.run(
        "INSERT INTO number_in_hand (phone, agent_id) SELECT '+358401000001', id FROM app_user WHERE name = 'ben'");
    long blocked = queue.ready(support, 1, -5, "+358401000001");
    long free = queue.ready(support, 3, -5, "+358401000002");

    assertThat(queue.take(anna)).contains(free);
    assertThat(queue.stateOf(blocked)).isEqualTo("WAITING");
  }

  @Test
  @Tag("ALLOC-6")
  @Tag("TIME-2")
  void whoWaitedForANumberHasItFromTheEndOfTheWait() throws Exception {
    long letGo = whileAnnaWaitsForANumber("CREATE TABLE moment AS SELECT ringback_now() AS at");

    assertThat(
            queue.count(
                "SELECT count(*) FROM call_case, moment WHERE assigned_at > at AND auto_stop_at > at + interval '2 minutes' AND id = "
                    + letGo))
        .isOne();
  }

  @Test
  @Tag("ALLOC-6")
  @Tag("TIME-1")
  void caseThatRanOutWhileWaitingForItsNumberIsNotOffered() throws Exception {
    long ranOut =
        whileAnnaWaitsForANumber("UPDATE clock_setting SET clock_offset = interval '1 hour'");

    assertThat(queue.stateOf(ranOut)).isEqualTo("READY");
    assertThat(queue.count("SELECT count(*) FROM number_in_hand")).isZero();
  }

  /**
   * Ben lets go of a number for which a case is ready that runs out in half an hour; before that is
   * committed anna comes for it, and waits.
   *
   * @param meanwhile a statement that takes effect with the end of her wait
   * @return the case
   */
  private long whileAnnaWaitsForANumber(String meanwhile) throws Exception {
    long ben = queue.agentOn("ben", support);
    queue.run("INSERT INTO number_in_hand (phone, agent_id) VALUES ('+358401000001', ?)", ben);
    long callCase = queue.ready(support, 3, -5, "+358401000001");
    queue.run(
        "UPDATE call_case SET expires_at = now() + interval '30 minutes' WHERE id = ?", callCase);
    try (var letting = queue.database.getConnection()) {
      letting.setAutoCommit(false);
      TestDatabase.run(letting, "DELETE FROM number_in_hand");
      var taking = CompletableFuture.supplyAsync(() -> queue.take(anna));
      await().until(() -> queue.count(SOMEBODY_WAITS) == 1);
      TestDatabase.run(letting, meanwhile);
      letting.commit();
      taking.join();
    }
    return callCase;
  }

  @Test
  @Tag("STATE-1")
  void databaseRefusesASecondOfferedCaseOfAnAgent() {
    queue.ready(support, 3, -5, "+358401000001");
    queue.ready(support, 3, -4, "+358401000002");
    queue.take(anna);

    assertThatThrownBy(() -> queue.take(anna)).hasMessageContaining("uq_call_case_offered_agent");
  }

  @Test
  @Tag("STATE-1")
  void databaseRefusesANumberOfferedToTwoAgents() {
    long first = queue.ready(support, 3, -5, "+358401000001");
    long second = queue.ready(sales, 3, -5, "+358401000001");
    long ben = queue.agentOn("ben", support);
    queue.take(anna);
    queue.run("DELETE FROM number_in_hand");

    assertThatThrownBy(
            () -> queue.run(OFFER, ben, queue.stateOf(first).equals("ASSIGNED") ? second : first))
        .hasMessageContaining("uq_call_case_offered_phone");
  }

  @Test
  @Tag("TIME-2")
  void countdownStandsStillWhileThePbxReportsAnotherCall() {
    queue.ready(support, 3, -5, "+358401000001");
    queue.run(
        "INSERT INTO pbx_call (call_id, agent_id, answered_at) VALUES ('call', ?, now())", anna);

    queue.take(anna);

    assertThat(queue.count("SELECT count(*) FROM call_case WHERE auto_stop_at IS NOT NULL"))
        .isZero();
  }

  @Test
  @Tag("STATE-1")
  @Tag("ALLOC-1")
  void manyAgentsAtOnceGetEachCaseExactlyOnce() throws Exception {
    int cases = 400;
    for (int i = 0; i < cases; i++)
      queue.ready(i % 2 == 0 ? support : sales, 1 + i % 5, -i, "+3584010" + (10_000 + i / 2));
    var agents = new ArrayList<Long>();
    for (int i = 0; i < 12; i++) agents.add(queue.agentOn("agent" + i, support, sales));
    var taken = new ConcurrentLinkedQueue<Long>();

    var pool = Executors.newFixedThreadPool(agents.size());
    try {
      for (Future<?> worker :
          agents.stream().map(agent -> pool.submit(() -> workOff(agent, taken))).toList())
        worker.get();
    } finally {
      pool.shutdownNow();
    }
    queue.run("UPDATE call_case SET state = 'READY' WHERE state = 'WAITING'");
    workOff(anna, taken);

    assertThat(taken).hasSize(cases).doesNotHaveDuplicates();
    assertThat(queue.count("SELECT count(*) FROM number_in_hand")).isZero();
  }

  private static final String SOMEBODY_WAITS =
      "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

  private static final String OFFER =
      "UPDATE call_case SET state = 'ASSIGNED', assignment = 'OFFERED', assigned_at = now(), assignee_id = ? WHERE id = ?";

  private Object workOff(long agent, ConcurrentLinkedQueue<Long> taken) throws SQLException {
    try (var connection = queue.database.getConnection()) {
      connection.setAutoCommit(false);
      while (true) {
        QueueFixture.close(connection, agent);
        var next = QueueFixture.take(connection, agent);
        connection.commit();
        if (next.isEmpty()) return agent;
        taken.add(next.get());
      }
    }
  }

  private long takeAndClose(long agent) {
    try (var connection = queue.database.getConnection()) {
      long taken = QueueFixture.take(connection, agent).orElseThrow();
      QueueFixture.close(connection, agent);
      return taken;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void passOver(long callCase, long agent, int minutes) {
    queue.run(
        "UPDATE call_case SET passed_over_agent_id = ?, passed_over_until = now() + make_interval(mins => ?) WHERE id = ?",
        agent,
        minutes,
        callCase);
  }
}
