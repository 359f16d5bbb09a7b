package io.ringback.cases;

import static io.ringback.cases.CaseBuilder.NOW;
import static io.ringback.lists.ListBuilder.aList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringback.lists.CallbackList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CASE-4")
class CaseTimesTest {
  private final CallbackList list =
      aList().dueAfter(Duration.ofMinutes(30)).leadTime(Duration.ofMinutes(10)).build();

  @Test
  void requestWithoutADueTimeIsReadyNowAndDueAfterTheListsDefault() {
    var times = CaseTimes.of(list, CaseFields.none(), NOW, NOW);

    assertThat(times.readyAt()).isEqualTo(NOW);
    assertThat(times.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    assertThat(times.promised()).isFalse();
  }

  @Test
  void givenDueTimeIsReadyTheLeadTimeBeforeIt() {
    var due = NOW.plus(Duration.ofHours(3));

    var times = CaseTimes.of(list, dueAt(due), NOW, NOW);

    assertThat(times.dueAt()).isEqualTo(due);
    assertThat(times.readyAt()).isEqualTo(due.minus(Duration.ofMinutes(10)));
    assertThat(times.promised()).isTrue();
  }

  @Test
  void bothDefaultPeriodsCountFromTheRequest() {
    var requested = NOW.minus(Duration.ofHours(2));

    var times = CaseTimes.of(list, CaseFields.none(), requested, NOW);

    assertThat(times.dueAt()).isEqualTo(requested.plus(Duration.ofMinutes(30)));
    assertThat(times.expiresAt()).isEqualTo(requested.plus(Duration.ofDays(7)));
  }

  @Test
  void requestThatIsPastItsExpiryAlreadyKeepsIt() {
    var longAgo = NOW.minus(Duration.ofDays(30));

    var times = CaseTimes.of(list, CaseFields.none(), longAgo, NOW);

    assertThat(times.expiresAt()).isEqualTo(longAgo.plus(Duration.ofDays(7))).isBefore(NOW);
  }

  @Test
  void dueTimeBeyondTheDefaultExpiryMovesTheExpiryBehindIt() {
    var due = NOW.plus(Duration.ofDays(10));

    var times = CaseTimes.of(list, dueAt(due), NOW, NOW);

    assertThat(times.expiresAt()).isEqualTo(due.plus(Duration.ofDays(7)));
  }

  @Test
  void nullExpiryMeansNever() {
    assertThat(CaseTimes.of(list, expiresAt(null), NOW, NOW).expiresAt()).isNull();
  }

  @Test
  void listWithoutAnExpiryKeepsItsCasesForever() {
    var keeping = aList().expiresAfter(null).build();

    assertThat(CaseTimes.of(keeping, CaseFields.none(), NOW, NOW).expiresAt()).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0})
  void expiryThatIsNotInTheFutureIsRefused(long seconds) {
    assertThatThrownBy(() -> CaseTimes.of(list, expiresAt(NOW.plusSeconds(seconds)), NOW, NOW))
        .hasMessage("expiresAt: expiry-in-past");
  }

  @Test
  void expiryBeforeDueIsRefused() {
    var beforeDue = expiresAt(NOW.plus(Duration.ofMinutes(29)));

    assertThatThrownBy(() -> CaseTimes.of(list, beforeDue, NOW, NOW))
        .hasMessage("expiresAt: expiry-before-due");
  }

  @Test
  void expiryAtTheDueTimeIsAccepted() {
    var due = NOW.plus(Duration.ofMinutes(30));

    assertThat(CaseTimes.acceptable(due, due, NOW)).isEqualTo(due);
  }

  @Property(tries = 500)
  void noDefaultMakesACaseExpireBeforeItIsDue(
      @ForAll @IntRange(min = 1, max = 60 * 24 * 60) int dueInMinutes,
      @ForAll @IntRange(min = 1, max = 60 * 24 * 14) int expiresAfterMinutes) {
    var anyList = aList().expiresAfter(Duration.ofMinutes(expiresAfterMinutes)).build();
    var due = NOW.plus(Duration.ofMinutes(dueInMinutes));

    assertThat(CaseTimes.of(anyList, dueAt(due), NOW, NOW).expiresAt()).isAfter(due);
  }

  /** In the night when clocks go forward, a day of the list is 24 hours all the same. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-03-28T22:00", "2026-10-24T22:00"})
  @Tag("TIME-1")
  void periodsAreExactOverAChangeOfDaylightSaving(LocalDateTime localRequest) {
    var requested = localRequest.atZone(ZoneId.of("Europe/Helsinki")).toInstant();
    var aDay = aList().dueAfter(Duration.ofHours(24)).expiresAfter(Duration.ofHours(48)).build();

    var times = CaseTimes.of(aDay, CaseFields.none(), requested, requested);

    assertThat(Duration.between(requested, times.dueAt())).hasHours(24);
    assertThat(Duration.between(requested, times.expiresAt())).hasHours(48);
  }

  private static CaseFields dueAt(Instant due) {
    return CaseChanges.changes().dueAt(due).build();
  }

  private static CaseFields expiresAt(Instant expires) {
    return CaseChanges.changes().expiresAt(expires).build();
  }
}
