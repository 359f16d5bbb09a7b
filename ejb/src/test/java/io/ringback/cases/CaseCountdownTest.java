package io.ringback.cases;

import static io.ringback.cases.CaseBuilder.ANNA;
import static io.ringback.cases.CaseBuilder.NOW;
import static io.ringback.cases.CaseBuilder.aCase;
import static io.ringback.lists.ListBuilder.aList;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.lists.CallbackList;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The clocks that run while somebody holds a case. */
class CaseCountdownTest {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private final CallbackList list =
      aList().autoStopAfter(Duration.ofMinutes(2)).afterCallLimit(LIMIT).build();

  @Nested
  @Tag("TIME-2")
  class AutoStop {
    @Test
    void countdownRunsFromTheOffer() {
      assertThat(aCase().on(list).offeredTo(ANNA).build().autoStopAt())
          .isEqualTo(NOW.plusSeconds(120));
    }

    @Test
    void startingTheCallEndsIt() {
      assertThat(aCase().on(list).offeredTo(ANNA).called().build().autoStopAt()).isNull();
    }

    @Test
    void callThatFailedToStartBringsItBackInFull() {
      var called = aCase().on(list).offeredTo(ANNA).called().build();

      called.callFailed(NOW.plusSeconds(30));

      assertThat(called.autoStopAt()).isEqualTo(NOW.plusSeconds(150));
      assertThat(called.onCall()).isFalse();
    }

    @Test
    void countdownStandsStillDuringAnotherCallAndStartsInFullWhenItEnds() {
      var offered = aCase().on(list).offeredTo(ANNA).build();

      offered.pauseAutoStop();
      assertThat(offered.autoStopAt()).isNull();
      offered.restartAutoStop(NOW.plusSeconds(600));

      assertThat(offered.autoStopAt()).isEqualTo(NOW.plusSeconds(720));
    }

    @Test
    void endOfAnotherCallStartsNothingOnceThePersonWasCalled() {
      var called = aCase().on(list).offeredTo(ANNA).called().build();

      called.restartAutoStop(NOW.plusSeconds(600));

      assertThat(called.autoStopAt()).isNull();
    }

    @Test
    void selfAssignedCaseHasNoCountdown() {
      var held = aCase().on(list).heldBy(ANNA).build();

      held.restartAutoStop(NOW);

      assertThat(held.autoStopAt()).isNull();
    }

    @Test
    void listMayTurnItOff() {
      var patient = aList().autoStopAfter(null).build();

      assertThat(aCase().on(patient).offeredTo(ANNA).build().autoStopAt()).isNull();
    }
  }

  @Nested
  @Tag("TIME-3")
  class AfterCall {
    private final CallCase called = aCase().on(list).offeredTo(ANNA).called().build();

    @Test
    void whereNobodyReportsTheEndTheLimitCountsFromTheStartOfTheAttempt() {
      assertThat(called.afterCallAt()).isEqualTo(NOW.plus(LIMIT));
    }

    @Test
    void limitOfAnAnsweredCallCountsFromItsEnd() {
      called.callGoesOn(NOW);

      called.callEnded(NOW.plusSeconds(600));

      assertThat(called.afterCallAt()).isEqualTo(NOW.plusSeconds(600).plus(LIMIT));
    }

    @Test
    void answeredCallWhoseEndIsNotReportedIsBelievedForHalfAnHour() {
      called.callGoesOn(NOW);

      assertThat(called.afterCallAt()).isEqualTo(NOW.plus(Duration.ofMinutes(30)).plus(LIMIT));
    }

    @Test
    void typingDuringTheCallDoesNotUseTheExtensionUp() {
      called.callGoesOn(NOW);
      called.extendAfterCall(NOW.plusSeconds(60));
      called.callEnded(NOW.plusSeconds(120));
      called.extendAfterCall(NOW.plusSeconds(130));

      assertThat(called.afterCallAt()).isEqualTo(NOW.plusSeconds(120).plus(LIMIT).plus(LIMIT));
    }

    @Test
    void typingExtendsItOnceByTheSamePeriod() {
      called.extendAfterCall(NOW);
      called.extendAfterCall(NOW);

      assertThat(called.afterCallAt()).isEqualTo(NOW.plus(LIMIT).plus(LIMIT));
    }

    @Test
    void redialStartsItAnewAndMayBeExtendedAgain() {
      called.extendAfterCall(NOW);

      called.startCall(NOW.plusSeconds(60));
      called.extendAfterCall(NOW.plusSeconds(61));

      assertThat(called.afterCallAt()).isEqualTo(NOW.plusSeconds(60).plus(LIMIT).plus(LIMIT));
    }

    @Test
    void endOfACallThatIsNotTheCasesChangesNothing() {
      var saved = aCase().on(list).heldBy(ANNA).called().build();
      saved.keep(NOW);

      saved.callEnded(NOW);

      assertThat(saved.afterCallAt()).isNull();
    }
  }

  @Nested
  @Tag("TIME-4")
  class Reminder {
    @Test
    void ownerIsRemindedOncePerDueTime() {
      var held = aCase().heldBy(ANNA).build();

      held.remind(NOW);
      held.remind(NOW.plusSeconds(5));
      assertThat(held.takeRecorded())
          .extracting(CaseEvent::type)
          .containsExactly(CaseEventType.REMINDED);

      held.reschedule(NOW.plusSeconds(60), true, NOW);
      held.remind(NOW.plusSeconds(60));
      assertThat(held.takeRecorded()).hasSize(1);
    }

    @Test
    void nobodyIsRemindedBeforeTheCaseIsDue() {
      var held = aCase().dueIn(Duration.ofHours(1)).heldBy(ANNA).build();

      held.remind(NOW);

      assertThat(held.takeRecorded()).isEmpty();
    }

    @Test
    void offeredCaseRemindsNobody() {
      var offered = aCase().offeredTo(ANNA).build();

      offered.remind(NOW);

      assertThat(offered.takeRecorded()).isEmpty();
    }
  }
}
