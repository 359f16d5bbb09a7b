package io.ringback.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("LIST-1")
@Tag("USER-2")
class TimeZonesTest {
  private static final List<Instant> WINTER_AND_SUMMER =
      List.of(Instant.parse("2024-01-15T12:00:00Z"), Instant.parse("2024-07-15T12:00:00Z"));

  @Test
  void everyZoneIsTheSameToTheDatabase() {
    try (var persistence = new TestPersistence(TestDatabase.create())) {
      for (var at : WINTER_AND_SUMMER) assertSame(persistence, at);
    }
  }

  private static void assertSame(TestPersistence persistence, Instant at) {
    var rows =
        persistence.inTransaction(
            () ->
                persistence
                    .sql()
                    .list(
                        """
                        SELECT z AS zone, CAST(extract(epoch FROM ?1 AT TIME ZONE z) AS bigint) AS local
                        FROM unnest(CAST(?2 AS text[])) AS z
                        """,
                        at,
                        "{" + String.join(",", TimeZones.NAMES) + "}"));

    assertThat(rows).hasSameSizeAs(TimeZones.NAMES).hasSizeGreaterThan(400);
    assertThat(rows)
        .allSatisfy(
            row -> {
              var zone = ZoneId.of(row.text("zone"));
              assertThat(row.number("local"))
                  .as(zone.getId())
                  .isEqualTo(at.getEpochSecond() + zone.getRules().getOffset(at).getTotalSeconds());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"+02:00", "UTC+2", "GMT+2", "Z", "EET", "SystemV/EST5", ""})
  void whatIsReadInTwoWaysIsNoName(String zone) {
    assertThatExceptionOfType(DateTimeException.class)
        .isThrownBy(() -> TimeZones.named(zone))
        .withMessageContaining("Europe/Helsinki");
  }
}
