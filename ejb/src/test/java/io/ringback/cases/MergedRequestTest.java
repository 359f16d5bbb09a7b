package io.ringback.cases;

import static io.ringback.cases.CaseBuilder.ANNA;
import static io.ringback.cases.CaseBuilder.NOW;
import static io.ringback.cases.CaseBuilder.aCase;
import static io.ringback.cases.CaseBuilder.stored;
import static io.ringback.cases.CaseChanges.changes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REL-2")
class MergedRequestTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void mainCaseCountsItsRequests() {
    var main = aCase().build();

    main.absorb(aCase().build());
    main.absorb(aCase().build());

    assertThat(main.requests()).isEqualTo(3);
  }

  @Test
  void earlierDueAndLaterExpiryWin() {
    var main = aCase().dueIn(HOUR.multipliedBy(5)).expiresIn(DAY).build();

    main.absorb(aCase().dueIn(HOUR).expiresIn(DAY.multipliedBy(2)).build());

    assertThat(main.dueAt()).isEqualTo(NOW.plus(HOUR));
    assertThat(main.expiresAt()).isEqualTo(NOW.plus(DAY.multipliedBy(2)));
  }

  @Test
  void laterDueAndEarlierExpiryChangeNothing() {
    var main = aCase().dueIn(HOUR).expiresIn(DAY).build();

    main.absorb(aCase().dueIn(HOUR.multipliedBy(5)).expiresIn(HOUR.multipliedBy(6)).build());

    assertThat(main.dueAt()).isEqualTo(NOW.plus(HOUR));
    assertThat(main.expiresAt()).isEqualTo(NOW.plus(DAY));
  }

  @Test
  void neverIsTheLatestExpiry() {
    var main = aCase().expiresIn(DAY).build();
    main.absorb(aCase().neverExpires().build());
    assertThat(main.expiresAt()).isNull();

    main.absorb(aCase().expiresIn(DAY).build());
    assertThat(main.expiresAt()).isNull();
  }

  @Test
  void waitingMainBecomesReadyAtTheEarlierTime() {
    var main = aCase().dueIn(DAY).build();

    main.absorb(aCase().build());
    main.settle(NOW, true);

    assertThat(main.state()).isEqualTo(CaseState.READY);
  }

  @Test
  void heldMainStaysHeld() {
    var main = aCase().dueIn(DAY).heldBy(ANNA).build();

    main.absorb(aCase().build());
    main.settle(NOW, true);

    assertThat(main.isHeldBy(ANNA)).isTrue();
  }

  @Test
  void notesOfBothAreKept() {
    var main = aCase().with(changes().note("First").build()).build();

    main.absorb(aCase().with(changes().note("Second").build()).build());

    assertThat(main.details().written()).containsEntry("note", "First\nSecond");
  }

  @Test
  @Tag("CASE-5")
  void isAnEditWhenItChangesWhatPeopleEdit() {
    var main = aCase().dueIn(HOUR.multipliedBy(2)).expiresIn(DAY).build();

    main.absorb(aCase().dueIn(HOUR.multipliedBy(2)).expiresIn(DAY).build());
    assertThat(main.editVersion()).isZero();

    main.absorb(aCase().dueIn(HOUR).expiresIn(DAY).build());
    assertThat(main.editVersion()).isEqualTo(1);

    main.absorb(aCase().dueIn(HOUR).neverExpires().build());
    assertThat(main.editVersion()).isEqualTo(2);

    main.absorb(aCase().dueIn(HOUR).with(changes().note("Second").build()).build());
    assertThat(main.editVersion()).isEqualTo(3);
  }

  @Test
  @Tag("REL-1")
  void mergedRequestIsClosedIntoItsMainCase() {
    var main = stored(aCase().build(), 17);
    var request = aCase().build();

    request.mergeInto(main, NOW);

    assertThat(request.state()).isEqualTo(CaseState.CLOSED);
    assertThat(request.closeReason()).isEqualTo(CloseReason.MERGED);
  }
}
