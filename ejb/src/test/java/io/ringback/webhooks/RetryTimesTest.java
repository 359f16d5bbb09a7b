package io.ringback.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryTimesTest {
  @Test
  void triesAreTenFromFiveSecondsToADay() {
    assertThat(RetryTimes.TRIES).isEqualTo(10);
    assertThat(RetryTimes.after(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(RetryTimes.after(9)).isEqualTo(Duration.ofHours(24));
    assertThat(RetryTimes.isLast(9)).isFalse();
    assertThat(RetryTimes.isLast(10)).isTrue();
  }

  @Test
  void pausesGrow() {
    for (int attempt = 2; attempt < RetryTimes.TRIES; attempt++)
      assertThat(RetryTimes.after(attempt)).isGreaterThan(RetryTimes.after(attempt - 1));
  }

  @Test
  void endpointThatFailsNowAndThenIsNotLeftAlone() {
    assertThat(RetryTimes.rest(2)).isZero();
    assertThat(RetryTimes.rest(3)).isEqualTo(Duration.ofSeconds(5));
    assertThat(RetryTimes.rest(1_000)).isEqualTo(Duration.ofMinutes(1));
  }
}
