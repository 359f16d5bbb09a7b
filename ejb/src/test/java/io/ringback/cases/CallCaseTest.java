package io.ringback.cases;

import static io.ringback.cases.CaseBuilder.ANNA;
import static io.ringback.cases.CaseBuilder.NOW;
import static io.ringback.cases.CaseBuilder.aCase;
import static io.ringback.lists.ListBuilder.aList;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.lists.OrderBy;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A case keeps its own rules. */
class CallCaseTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  @Tag("STATE-2")
  void caseWithoutANumberWaits() {
    assertThat(aCase().withoutNumber().build().state()).isEqualTo(CaseState.WAITING);
  }

  @Test
  @Tag("STATE-2")
  void caseWhoseTimeHasNotComeWaits() {
    var early = aCase().dueIn(HOUR).build();
    assertThat(early.state()).isEqualTo(CaseState.WAITING);

    early.settle(NOW.plus(HOUR), true);

    assertThat(early.state()).isEqualTo(CaseState.READY);
  }

  @Test
  @Tag("ALLOC-6")
  void caseWhoseNumberIsInAnotherHandWaits() {
    var ready = aCase().build();

    ready.settle(NOW, false);

    assertThat(ready.state()).isEqualTo(CaseState.WAITING);
  }

  @Test
  @Tag("STATE-2")
  void settlingLeavesHeldAndClosedCasesAlone() {
    var held = aCase().heldBy(ANNA).build();
    var closed = aCase().build();
    closed.close(CloseReason.SUCCESS, ANNA, NOW);

    held.settle(NOW, true);
    closed.settle(NOW, true);

    assertThat(held.state()).isEqualTo(CaseState.ASSIGNED);
    assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  @Tag("CASE-4")
  void editingTheDueTimeOfAHeldCaseKeepsItHeld() {
    var held = aCase().heldBy(ANNA).build();

    held.reschedule(NOW.plus(HOUR), true, NOW.plus(HOUR));
    held.settle(NOW, true);

    assertThat(held.isHeldBy(ANNA)).isTrue();
    assertThat(held.readyAt()).isEqualTo(NOW.plus(HOUR));
  }

  @Test
  @Tag("ALLOC-6")
  void selfAssignedCaseHasItsNumberInHandOnlyOnACall() {
    var held = aCase().heldBy(ANNA).build();
    assertThat(held.hasNumberInHand()).isFalse();

    held.startCall(NOW);

    assertThat(held.hasNumberInHand()).isTrue();
  }

  @Test
  @Tag("ALLOC-6")
  void offeredCaseHasItsNumberInHandFromTheStart() {
    assertThat(aCase().offeredTo(ANNA).build().hasNumberInHand()).isTrue();
  }

  @Test
  @Tag("HANDLE-2")
  void reofferTimeBecomesDueAndReadyTime() {
    var held = aCase().heldBy(ANNA).called().build();

    held.unassign();
    held.reoffer(NOW.plus(HOUR), true);
    held.settle(NOW, true);

    assertThat(held.state()).isEqualTo(CaseState.WAITING);
    assertThat(held.dueAt()).isEqualTo(NOW.plus(HOUR));
    assertThat(held.readyAt()).isEqualTo(NOW.plus(HOUR));
  }

  @Test
  @Tag("HANDLE-2")
  void keptCaseStaysWithItsOwnerAndIsNotOnACallAnyMore() {
    var held = aCase().heldBy(ANNA).called().build();

    held.keep(NOW);
    held.reoffer(NOW.plus(HOUR), true);

    assertThat(held.isHeldBy(ANNA)).isTrue();
    assertThat(held.onCall()).isFalse();
  }

  @Test
  @Tag("CASE-5")
  void isEditedByASaveThatSetsAnotherDueTime() {
    var held = aCase().heldBy(ANNA).called().build();

    held.keep(NOW);
    held.reoffer(NOW, true);
    assertThat(held.editVersion()).isZero();

    held.reoffer(NOW.plus(HOUR), true);
    assertThat(held.editVersion()).isEqualTo(1);
  }

  @Test
  @Tag("CASE-5")
  void isEditedByAReopeningThatSetsOtherTimes() {
    var closed = aCase().expiresIn(HOUR).build();

    reopen(closed, NOW, NOW.plus(HOUR));
    assertThat(closed.editVersion()).isZero();

    reopen(closed, NOW.plusSeconds(1), NOW.plus(HOUR));
    assertThat(closed.editVersion()).isEqualTo(1);

    reopen(closed, NOW.plusSeconds(1), null);
    assertThat(closed.editVersion()).isEqualTo(2);
  }

  private static void reopen(CallCase callCase, Instant due, @Nullable Instant expires) {
    callCase.close(CloseReason.SUCCESS, ANNA, NOW);
    callCase.reopen(due, true, expires);
  }

  @Test
  @Tag("HANDLE-3")
  void closedCaseIsNobodysAndKeepsWhy() {
    var held = aCase().heldBy(ANNA).called().build();

    held.close(CloseReason.SUCCESS, ANNA, NOW);

    assertThat(held.state()).isEqualTo(CaseState.CLOSED);
    assertThat(held.closeReason()).isEqualTo(CloseReason.SUCCESS);
    assertThat(held.assignee()).isEmpty();
  }

  @Test
  @Tag("ALLOC-7")
  void heldBackCaseIsReadyLaterNeverEarlier() {
    var late = aCase().dueIn(HOUR).build();

    late.holdBackUntil(NOW.plusSeconds(60));
    assertThat(late.readyAt()).isEqualTo(NOW.plus(HOUR));

    late.holdBackUntil(NOW.plus(HOUR).plusSeconds(1));
    assertThat(late.readyAt()).isEqualTo(NOW.plus(HOUR).plusSeconds(1));
  }

  @Test
  @Tag("TIME-1")
  void caseIsExpiredFromTheVeryInstantOfItsExpiry() {
    var callCase = aCase().expiresIn(HOUR).build();

    assertThat(callCase.isExpired(NOW.plus(HOUR).minusNanos(1000))).isFalse();
    assertThat(callCase.isExpired(NOW.plus(HOUR))).isTrue();
  }

  @Test
  @Tag("TIME-1")
  void caseOnACallIsNotCutOff() {
    var called = aCase().expiresIn(HOUR).heldBy(ANNA).called().build();

    assertThat(called.isExpired(NOW.plus(HOUR))).isFalse();

    called.keep(NOW);
    assertThat(called.isExpired(NOW.plus(HOUR))).isTrue();
  }

  @Test
  @Tag("TIME-1")
  void caseWithoutAnExpiryNeverExpires() {
    assertThat(aCase().neverExpires().build().isExpired(NOW.plus(Duration.ofDays(9999)))).isFalse();
  }

  @Test
  @Tag("LIST-1")
  void listOrderedByRequestKeepsTheRequestTimeAsTheCasesPlace() {
    var list = aList().orderedBy(OrderBy.CREATED).build();

    assertThat(list.orderAt(NOW.plus(HOUR), NOW)).isEqualTo(NOW);
    assertThat(aList().build().orderAt(NOW.plus(HOUR), NOW)).isEqualTo(NOW.plus(HOUR));
  }
}
