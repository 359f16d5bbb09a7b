package io.ringback.cases;

import static io.ringback.cases.CaseBuilder.NOW;
import static io.ringback.cases.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A case whose person was reached in another call. */
@Tag("REL-4")
class NumberReachedTest {
  private final CallCase callCase = aCase().dueIn(Duration.ofHours(2)).build();

  @Test
  void flagIsTakenBack() {
    callCase.reachedElsewhere(NOW);
    assertThat(callCase.isReachedElsewhere()).isTrue();

    callCase.undoReached();

    assertThat(callCase.isReachedElsewhere()).isFalse();
  }

  @Test
  void closedCaseIsOpenAgainWithTheTimesThatItHad() {
    var due = callCase.dueAt();
    var ready = callCase.readyAt();
    var expires = callCase.expiresAt();
    callCase.close(CloseReason.REACHED_ELSEWHERE, null, NOW);

    callCase.undoReached();

    assertThat(callCase.isOpen()).isTrue();
    assertThat(callCase.dueAt()).isEqualTo(due);
    assertThat(callCase.readyAt()).isEqualTo(ready);
    assertThat(callCase.expiresAt()).isEqualTo(expires);
  }

  @Test
  void caseClosedForAnotherReasonStaysClosed() {
    callCase.reachedElsewhere(NOW);
    callCase.close(CloseReason.SUCCESS, null, NOW);

    assertThat(callCase.isReachedElsewhere()).isFalse();
    callCase.undoReached();

    assertThat(callCase.closeReason()).isEqualTo(CloseReason.SUCCESS);
  }
}
