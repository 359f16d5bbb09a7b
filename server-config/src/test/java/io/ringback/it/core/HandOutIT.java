package io.ringback.it.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever makes a case available, it goes to the agent who waits longest. */
@WithRingback
@Tag("ALLOC-3")
class HandOutIT {
  /** A second is promised; the rest is for a machine that builds and tests at once. */
  private static final Duration SOON = Duration.ofSeconds(4);

  private final Office office;
  private String list;
  private TestAgent anna;
  private TestAgent ben;

  HandOutIT(Ringback ringback) {
    office = new Office(ringback);
  }

  @BeforeEach
  void twoAgentsOnAList() {
    list = office.list();
    anna = office.agentOn(list);
    ben = office.agentOn(list);
  }

  @Test
  void createdCase() {
    bothWait();

    assertAnnaGets(office.caseOn(list));
  }

  @Test
  void caseWhoseTimeHasCome() {
    bothWait();
    var later = office.caseOn(list, Map.of("dueAt", Office.inSeconds(3600)));
    assertThat(later.state()).isEqualTo("WAITING");

    later.over("ready_at");

    assertAnnaGets(later);
  }

  @Test
  void caseWhoseReofferTimeHasCome() {
    var failed = office.caseOn(list);
    var carla = office.agentOn(list);
    carla.assign(failed).statusCode(200);
    carla.handle(failed, "NO_ANSWER");
    bothWait();

    failed.over("ready_at");

    assertAnnaGets(failed);
  }

  @Test
  void releasedCase() {
    var offered = office.caseOn(list);
    var carla = office.agentOn(list);
    assertThat(carla.receive()).contains(offered);
    bothWait();

    carla.stop();

    assertAnnaGets(offered);
  }

  @Test
  void movedCase() {
    bothWait();
    var elsewhere = office.caseOn(office.list());

    elsewhere.edit(Map.of("list", list)).statusCode(200);

    assertAnnaGets(elsewhere);
  }

  @Test
  @Tag("CASE-3")
  void caseThatIsGivenANumber() {
    bothWait();
    var nameless = office.caseWithoutNumber(list);
    assertThat(nameless.state()).isEqualTo("WAITING");

    nameless.edit(Map.of("phone", Office.newNumber())).statusCode(200);

    assertAnnaGets(nameless);
  }

  @Test
  void caseThatIsEditedToBeDueNow() {
    bothWait();
    var later = office.caseOn(list, Map.of("dueAt", Office.inSeconds(3600)));

    later.edit(Map.of("dueAt", Office.inSeconds(-5))).statusCode(200);

    assertAnnaGets(later);
  }

  @Test
  void reopenedCase() {
    var closed = office.caseOn(list);
    closed.close("CANCELLED").statusCode(200);
    bothWait();

    closed.reopen(Map.of()).statusCode(200);

    assertAnnaGets(closed);
  }

  @Test
  @Tag("LIST-7")
  void caseOfAListThatIsResumed() {
    office.change(list, Map.of("paused", true));
    var waiting = office.caseOn(list);
    bothWait();

    office.change(list, Map.of("paused", false));

    assertAnnaGets(waiting);
  }

  @Test
  void caseOfAListWhoseAutoAllocationIsTurnedOn() {
    office.change(list, Map.of("autoAllocation", false));
    var waiting = office.caseOn(list);
    bothWait();

    office.change(list, Map.of("autoAllocation", true));

    assertAnnaGets(waiting);
  }

  @Test
  @Tag("ALLOC-6")
  void caseWhoseNumberIsFreeAgain() {
    var number = Office.newNumber();
    var elsewhere = office.list();
    var carla = office.agentOn(elsewhere);
    var inHand = office.caseOn(elsewhere, Map.of("phone", number));
    assertThat(carla.receive()).contains(inHand);
    var blocked = office.caseOn(list, Map.of("phone", number));
    bothWait();
    assertThat(blocked.state()).isEqualTo("WAITING");

    carla.handle(inHand, "CLOSED_SUCCESSFULLY");

    assertAnnaGets(blocked);
  }

  @Test
  @Tag("STATE-1")
  void eachOfManyCasesGoesToOneAgent() {
    bothWait();

    var first = office.caseOn(list);
    var second = office.caseOn(list);

    await().atMost(SOON).until(() -> anna.held().isPresent() && ben.held().isPresent());
    assertThat(anna.held().orElseThrow()).isNotEqualTo(ben.held().orElseThrow());
    assertThat(first.state()).isEqualTo("ASSIGNED");
    assertThat(second.state()).isEqualTo("ASSIGNED");
  }

  private void bothWait() {
    assertThat(anna.receive()).isEmpty();
    assertThat(ben.receive()).isEmpty();
  }

  private void assertAnnaGets(TestCase expected) {
    await().atMost(SOON).untilAsserted(() -> assertThat(anna.held()).contains(expected));
    assertThat(ben.held()).isEmpty();
  }
}
