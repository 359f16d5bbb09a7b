package io.ringback.lists;

import static io.ringback.lists.ListBuilder.aList;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlingStatusTest {

  @ParameterizedTest
  @CsvSource({"BUSY, PT5M", "NO_ANSWER, PT15M", "OTHER, PT1H"})
  @Tag("HANDLE-2")
  void unresolvedStatusHasItsDefaultDelay(BuiltInStatus code, Duration delay) {
    var status = aList().build().status(code);

    assertThat(status.closes()).isEqualTo(Closes.NO);
    assertThat(status.delayAfter(1)).isEqualTo(delay);
    assertThat(status.delayAfter(7)).isEqualTo(delay);
  }

  @ParameterizedTest
  @CsvSource({"CLOSED_SUCCESSFULLY, SUCCESS", "CLOSED_UNSUCCESSFULLY, UNSUCCESS"})
  @Tag("HANDLE-3")
  void closingStatusClosesTheCase(BuiltInStatus code, Closes closes) {
    assertThat(aList().build().status(code).closes()).isEqualTo(closes);
  }

  @ParameterizedTest
  @CsvSource({"1, PT10M", "2, PT20M", "3, PT40M", "4, PT1H20M"})
  @Tag("HANDLE-4")
  void delayGrowsWithEachSave(int saves, Duration delay) {
    assertThat(own(Duration.ofMinutes(10), 2).delayAfter(saves)).isEqualTo(delay);
  }

  @Test
  @Tag("HANDLE-4")
  void grownDelayIsAtMostADay() {
    assertThat(own(Duration.ofMinutes(10), 2).delayAfter(20)).hasHours(24);
  }

  @Test
  @Tag("HANDLE-4")
  void delayThatIsLongerThanADayByItselfStays() {
    assertThat(own(Duration.ofDays(3), 2).delayAfter(5)).hasDays(3);
  }

  @Property(tries = 500)
  void delayNeverShrinksWhereItGrows(
      @ForAll @IntRange(min = 1, max = 86_400) int seconds,
      @ForAll @DoubleRange(min = 1, max = 10) double growth,
      @ForAll @IntRange(min = 1, max = 1000) int saves) {
    var status = own(Duration.ofSeconds(seconds), growth);

    assertThat(status.delayAfter(saves + 1)).isGreaterThanOrEqualTo(status.delayAfter(saves));
  }

  private static HandlingStatus own(Duration delay, double growth) {
    return aList()
        .withStatus("VOICEMAIL", delay, growth)
        .build()
        .findStatus("VOICEMAIL")
        .orElseThrow();
  }
}
