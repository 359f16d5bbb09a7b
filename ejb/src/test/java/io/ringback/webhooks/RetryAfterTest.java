package io.ringback.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.outbound.Receipt;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "429 | 120                           | PT2M",
        "503 | 0                             | PT0S",
        "503 | Sat, 31 Jan 2026 12:30:00 GMT | PT30M",
        "503 | Sat, 31 Jan 2026 11:30:00 GMT | PT0S",
        "429 | 999999                        | PT24H",
        "429 | 99999999999999999999          | PT0S",
        "429 | -5                            | PT0S",
        "429 | soon                          | PT0S",
        "429 | ''                            | PT0S",
        "500 | 120                           | PT0S"
      })
  void onlyWhoIsTooBusyIsLeftAloneAsItAsksADayAtMost(int status, String header, Duration rest) {
    assertThat(RetryAfter.of(new Receipt(status, header), NOW)).isEqualTo(rest);
  }
}
