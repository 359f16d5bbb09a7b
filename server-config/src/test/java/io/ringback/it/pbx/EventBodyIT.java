package io.ringback.it.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an event may be written. */
@WithRingback
@Tag("CASE-2")
class EventBodyIT {
  private final Ringback ringback;

  EventBodyIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event        | {\"callId\":\"c\"}",
        "callId       | {\"event\":\"missed\"}",
        "callId       | {\"event\":\"missed\",\"callId\":\" \"}",
        "event        | {\"event\":\"exploded\",\"callId\":\"c\"}",
        "recordingUrl | {\"event\":\"recording\",\"callId\":\"c\"}",
        "at           | {\"event\":\"missed\",\"callId\":\"c\",\"at\":\"yesterday\"}",
        "from         | {\"event\":\"missed\",\"callId\":\"c\",\"from\":40123}",
        "data         | {\"event\":\"missed\",\"callId\":\"c\",\"data\":{\"a\":\"\\u0000\"}}",
        "strange      | {\"event\":\"missed\",\"callId\":\"c\",\"strange\":\"\\u0000\"}",
      })
  void aRefusedEventNamesItsField(String field, String body) {
    long before = ringback.sql().count("SELECT count(*) FROM intake_event WHERE call_id = 'c'");

    ringback
        .api()
        .body(body)
        .post("/pbx/events")
        .then()
        .statusCode(422)
        .body("violations.field", hasItem(field));

    assertThat(ringback.sql().count("SELECT count(*) FROM intake_event WHERE call_id = 'c'"))
        .isEqualTo(before);
  }

  @Test
  void whatNobodyKnowsIsKept() {
    var pbx = Pbx.with(ringback, Map.of());
    var call = pbx.newCall();

    pbx.tell(
        pbx.event(
            "missed",
            call,
            Pbx.newNumber(),
            Map.of("trunk", Map.of("name", "A1"), "data", Map.of("ivr", 2))));

    assertThat(
            ringback
                .sql()
                .value(String.class, "SELECT data::text FROM intake_event WHERE call_id = ?", call))
        .isEqualTo("{\"ivr\": 2, \"trunk\": {\"name\": \"A1\"}}");
  }

  @Test
  void aCtiFormIsTheSameEvent() {
    var pbx = Pbx.with(ringback, Map.of());
    var call = pbx.newCall();

    ringback
        .api()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(
            Map.of(
                "event",
                "hangup",
                "callId",
                call,
                "direction",
                "in",
                "cause",
                "noAnswer",
                "from",
                "358401234568",
                "to",
                "358912345",
                "queue",
                pbx.queue()))
        .post("/pbx/cti")
        .then()
        .statusCode(202)
        .body("outcome", equalTo("CASE_CREATED"));

    assertThat(pbx.onlyCase())
        .containsEntry("phone", "+358401234568")
        .containsEntry("source", "MISSED_CALL");
  }
}
