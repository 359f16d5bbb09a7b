package io.ringback.cases;

import static io.ringback.cases.CaseBuilder.ANNA;
import static io.ringback.cases.CaseBuilder.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.SoftAssertions;

/** Whatever is done to a case in whatever order, its facts agree with each other. */
class CaseLifeTest {

  /** What a service may do to a case, and when it does. */
  private record Verb(
      String name, Predicate<CallCase> allowed, BiConsumer<CallCase, Instant> effect) {
    static final List<Verb> ALL =
        List.of(
            new Verb("settle", CallCase::isOpen, (callCase, now) -> callCase.settle(now, true)),
            new Verb("block", CallCase::isOpen, (callCase, now) -> callCase.settle(now, false)),
            new Verb(
                "offer", Verb::isReady, (callCase, now) -> CaseBuilder.offer(callCase, ANNA, now)),
            new Verb("assign", Verb::isFree, (callCase, now) -> callCase.assignTo(ANNA, now)),
            new Verb("unassign", Verb::isHeld, Verb::free),
            new Verb("call", Verb::isHeld, CallCase::startCall),
            new Verb("fail call", CallCase::onCall, CallCase::callFailed),
            new Verb("answer", CallCase::onCall, (callCase, now) -> callCase.callGoesOn(now)),
            new Verb("end call", callCase -> true, CallCase::callEnded),
            new Verb("type", Verb::isHeld, (callCase, now) -> callCase.extendAfterCall(now)),
            new Verb("pause countdown", Verb::isHeld, (callCase, now) -> callCase.pauseAutoStop()),
            new Verb("restart countdown", callCase -> true, CallCase::restartAutoStop),
            new Verb("save unresolved", CallCase::onCall, Verb::reoffer),
            new Verb("keep", Verb::isOwnCall, Verb::keep),
            new Verb(
                "close",
                CallCase::isOpen,
                (callCase, now) -> callCase.close(CloseReason.SUCCESS, ANNA, now)),
            new Verb(
                "expire",
                Verb::isOpenOffCall,
                (callCase, now) -> callCase.close(CloseReason.EXPIRED, null, now)),
            new Verb("reopen", callCase -> !callCase.isOpen(), Verb::reopen),
            new Verb("edit", CallCase::isOpen, CallCase::edited),
            new Verb("remind", CallCase::isOpen, CallCase::remind));

    @Override
    public String toString() {
      return name;
    }

    private static boolean isReady(CallCase callCase) {
      return callCase.state() == CaseState.READY;
    }

    private static boolean isFree(CallCase callCase) {
      return callCase.isOpen() && callCase.assignee().isEmpty();
    }

    private static boolean isHeld(CallCase callCase) {
      return callCase.assignee().isPresent();
    }

    private static boolean isOwnCall(CallCase callCase) {
      return callCase.onCall() && callCase.assignment() == Assignment.SELF;
    }

    private static boolean isOpenOffCall(CallCase callCase) {
      return callCase.isOpen() && !callCase.onCall();
    }

    private static void free(CallCase callCase, Instant now) {
      callCase.unassign();
      callCase.settle(now, true);
    }

    private static void reoffer(CallCase callCase, Instant now) {
      callCase.unassign();
      callCase.reoffer(now.plusSeconds(300), false);
      callCase.passOver(ANNA, now.plusSeconds(600));
      callCase.settle(now, true);
    }

    private static void keep(CallCase callCase, Instant now) {
      callCase.keep(now);
      callCase.reoffer(now.plusSeconds(300), true);
    }

    private static void reopen(CallCase callCase, Instant now) {
      callCase.reopen(now, false, null);
      callCase.settle(now, true);
    }
  }

  record Step(Verb verb, int minutesLater) {}

  @Property(tries = 2000)
  @Tag("STATE-1")
  @Tag("STATE-2")
  void anySequenceOfStepsKeepsTheInvariants(
      @ForAll @Size(max = 50) List<@From("steps") Step> steps) {
    var callCase = CaseBuilder.aCase().build();
    var taken = new ArrayList<Step>();
    var now = NOW;
    for (var step : steps) {
      now = now.plus(Duration.ofMinutes(step.minutesLater()));
      if (!step.verb().allowed().test(callCase)) continue;
      step.verb().effect().accept(callCase, now);
      taken.add(step);
      assertFactsAgree(callCase, now, taken);
    }
  }

  @Provide
  Arbitrary<Step> steps() {
    return Combinators.combine(Arbitraries.of(Verb.ALL), Arbitraries.integers().between(0, 30))
        .as(Step::new);
  }

  private static void assertFactsAgree(CallCase callCase, Instant now, List<Step> taken) {
    boolean held = callCase.state() == CaseState.ASSIGNED;
    var facts = new SoftAssertions();
    facts.assertThat(callCase.assignee().isPresent()).as("holder iff assigned").isEqualTo(held);
    facts.assertThat(callCase.assignment() != null).as("assignment iff held").isEqualTo(held);
    facts
        .assertThat(callCase.closeReason() != null)
        .as("close reason iff closed")
        .isEqualTo(!callCase.isOpen());
    facts.assertThat(!callCase.onCall() || held).as("on a call only while held").isTrue();
    facts
        .assertThat(callCase.autoStopAt() == null || isOfferedUncalled(callCase))
        .as("countdown only while offered and not called")
        .isTrue();
    facts
        .assertThat(callCase.afterCallAt() == null || callCase.onCall())
        .as("limit only on a call")
        .isTrue();
    facts
        .assertThat(callCase.hasNumberInHand())
        .as("number in hand")
        .isEqualTo(isOffered(callCase) || callCase.onCall());
    facts.assertThat(callCase.attempts()).as("attempts").isNotNegative();
    if (callCase.state() == CaseState.READY)
      facts.assertThat(callCase.readyAt()).as("ready time of a ready case").isBeforeOrEqualTo(now);
    assertThat(facts.errorsCollected()).as("after %s", taken).isEmpty();
  }

  private static boolean isOfferedUncalled(CallCase callCase) {
    return isOffered(callCase) && !callCase.onCall();
  }

  private static boolean isOffered(CallCase callCase) {
    return callCase.assignment() == Assignment.OFFERED;
  }

  @Property(tries = 200)
  @Tag("STATE-1")
  void attemptsOfFailedCallsDoNotCount(@ForAll @IntRange(max = 20) int failures) {
    var held = CaseBuilder.aCase().heldBy(ANNA).build();
    for (int i = 0; i < failures; i++) {
      held.startCall(NOW);
      held.callFailed(NOW);
    }
    held.startCall(NOW);

    assertThat(held.attempts()).isEqualTo(1);
  }
}
