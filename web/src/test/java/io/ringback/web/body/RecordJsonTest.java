package io.ringback.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordJsonTest {
  private enum Colour {
    RED
  }

  private record Inner(int z, long a) {}

  private record Outer(
      @JsonbProperty("case") String callCase,
      @Nullable String nothing,
      Colour colour,
      boolean truth,
      double growth,
      Instant at,
      ZoneId zone,
      List<Inner> inner,
      Map<String, String> labels) {}

  @Test
  void everyComponentIsThereInTheOrderOfTheRecord() {
    var answer =
        new Outer(
            "A",
            null,
            Colour.RED,
            true,
            1.5,
            Instant.parse("2026-01-31T12:00:00.120Z"),
            ZoneId.of("Europe/Helsinki"),
            List.of(new Inner(1, 2)),
            Map.of("sv", "b", "en", "a"));

    assertThat(RecordJson.of(answer).toString())
        .isEqualTo(
            "{\"case\":\"A\",\"nothing\":null,\"colour\":\"RED\",\"truth\":true,\"growth\":1.5,"
                + "\"at\":\"2026-01-31T12:00:00.120Z\",\"zone\":\"Europe/Helsinki\","
                + "\"inner\":[{\"z\":1,\"a\":2}],\"labels\":{\"en\":\"a\",\"sv\":\"b\"}}");
  }

  @ParameterizedTest
  @CsvSource({"0,PT0S", "300,PT5M", "86400,PT24H", "604800,P7D", "172800,P2D", "90000,PT25H"})
  void periodsAreWrittenAsPeopleDo(long seconds, String text) {
    assertThat(PeriodText.of(Duration.ofSeconds(seconds))).isEqualTo(text);
  }
}
