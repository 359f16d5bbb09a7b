package io.ringback.it.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes a case, and what makes none. */
@WithRingback
class RequestsIT {
  private static final Map<String, Object> MERGE = Map.of("relatedCases", "MERGE");

  private final Ringback ringback;

  RequestsIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @Tag("CASE-2")
  @ParameterizedTest
  @CsvSource({
    "missed, MISSED_CALL",
    "dropped, DROPPED_CALL",
    "overflow, QUEUE_OVERFLOW",
    "ivr, IVR"
  })
  void everyKindOfRequestMakesACaseThatSaysHowItCame(String event, String source) {
    var pbx = Pbx.with(ringback, Map.of());

    assertThat(pbx.tell(event, pbx.newCall(), Pbx.newNumber())).isEqualTo("CASE_CREATED");

    assertThat(pbx.onlyCase()).containsEntry("source", source).containsEntry("state", "READY");
  }

  @Test
  @Tag("CASE-1")
  void theCaseKnowsTheNumberItWasCalledOn() {
    var pbx = Pbx.with(ringback, Map.of());

    pbx.tell(pbx.event("missed", pbx.newCall(), "040 123 4567", Map.of("to", "+358912345")));

    assertThat(pbx.onlyCase())
        .containsEntry("phone", "+358401234567")
        .containsEntry("phoneRaw", "040 123 4567")
        .containsEntry("channelIn", "+358912345")
        .containsEntry("createdBy", "key:demo");
  }

  @Test
  @Tag("PRIV-2")
  void everyEventKnowsTheNumberOfItsPerson() {
    var pbx = Pbx.with(ringback, Map.of());
    var call = pbx.newCall();
    var number = Pbx.newNumber();
    var address = "sip:0" + number.substring(4) + "@10.20.0.5";

    assertThat(pbx.tell("queued", call, address)).isEqualTo("TRACKED");
    assertThat(pbx.tell("missed", call, address)).isEqualTo("CASE_CREATED");
    assertThat(pbx.tell("missed", call, address)).isEqualTo("DUPLICATE");

    assertThat(
            ringback
                .sql()
                .count(
                    "SELECT count(*) FROM intake_event WHERE call_id = ? AND phone = ?",
                    call,
                    number))
        .isEqualTo(3);
    assertThat(pbx.json("/numbers/" + number).getList("held.pbxEvents")).hasSize(3);
  }

  @Test
  @Tag("CASE-4")
  void theRequestIsAsOldAsTheEventSays() {
    var pbx = Pbx.with(ringback, Map.of("dueAfter", "PT2H"));
    var at = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);

    pbx.tell(pbx.event("missed", pbx.newCall(), Pbx.newNumber(), Map.of("at", at.toString())));

    assertThat(pbx.onlyCase())
        .containsEntry("requestedAt", at.toString())
        .containsEntry("dueAt", at.plus(Duration.ofHours(2)).toString())
        .containsEntry("expiresAt", at.plus(Duration.ofDays(7)).toString());
  }

  @Test
  @Tag("CASE-4")
  void aRequestThatComesAfterItsExpiryIsKeptAndClosed() {
    var pbx = Pbx.with(ringback, Map.of("expiresAfter", "PT1H"));
    var at = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);

    pbx.tell(pbx.event("missed", pbx.newCall(), Pbx.newNumber(), Map.of("at", at.toString())));

    assertThat(pbx.onlyCase())
        .containsEntry("state", "CLOSED")
        .containsEntry("closeReason", "EXPIRED");
  }

  @Test
  @Tag("CASE-4")
  void aPbxWhoseClockIsAheadTellsOfNow() {
    var pbx = Pbx.with(ringback, Map.of());
    var ahead = Instant.now().plus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.SECONDS);

    pbx.tell(pbx.event("missed", pbx.newCall(), Pbx.newNumber(), Map.of("at", ahead.toString())));

    assertThat(Instant.parse((String) pbx.onlyCase().get("requestedAt"))).isBefore(ahead);
  }

  @Tag("CASE-3")
  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"anonymous", "Restricted", "unknown"})
  void aWithheldNumberMakesNoCase(String from) {
    var pbx = Pbx.with(ringback, Map.of());
    var call = pbx.newCall();

    assertThat(pbx.tell("missed", call, from)).isEqualTo("NO_NUMBER");

    assertThat(pbx.cases()).isEmpty();
    assertThat(reasonOf(call)).isEqualTo("WITHHELD");
  }

  @Test
  @Tag("CASE-3")
  void anImpossibleNumberMakesNoCase() {
    var pbx = Pbx.with(ringback, Map.of());
    var call = pbx.newCall();

    assertThat(pbx.tell("missed", call, "+")).isEqualTo("NO_NUMBER");

    assertThat(reasonOf(call)).isEqualTo("IMPOSSIBLE");
  }

  @Test
  @Tag("CASE-2")
  void anEventWithoutARuleIsTakenOnceThereIsOne() {
    var pbx = Pbx.withoutRule(ringback);
    var at = Instant.now().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
    var body = pbx.event("missed", pbx.newCall(), Pbx.newNumber(), Map.of("at", at.toString()));
    String id = pbx.send(body).statusCode(202).extract().path("id");
    assertThat(pbx.json("/pbx/events?outcome=UNMAPPED").getList("items.id")).contains(id);

    pbx.leadQueueToList();
    replay(id);
    replay(id);

    assertThat(pbx.onlyCase()).containsEntry("requestedAt", at.toString());
  }

  @Test
  @Tag("CASE-2")
  void aCallThatIsToldOfTwiceIsOneRequest() {
    var pbx = Pbx.with(ringback, Map.of());
    var call = pbx.newCall();
    var number = Pbx.newNumber();

    assertThat(pbx.tell("missed", call, number)).isEqualTo("CASE_CREATED");
    assertThat(pbx.tell("missed", call, number)).isEqualTo("DUPLICATE");

    assertThat(pbx.cases()).hasSize(1);
  }

  @Test
  @Tag("CASE-2")
  void aChoiceInTheIvrThatEndsWithHangingUpIsOneRequest() {
    var pbx = Pbx.with(ringback, Map.of());
    var call = pbx.newCall();
    var number = Pbx.newNumber();

    pbx.tell("ivr", call, number);

    assertThat(pbx.tell("dropped", call, number)).isEqualTo("ATTACHED");
    assertThat(pbx.onlyCase()).containsEntry("source", "IVR");
  }

  @Test
  @Tag("REL-2")
  void aSecondRequestOfANumberIsCountedByTheFirst() {
    var pbx = Pbx.with(ringback, MERGE);
    var number = Pbx.newNumber();

    pbx.tell("missed", pbx.newCall(), number);

    assertThat(pbx.tell("missed", pbx.newCall(), number)).isEqualTo("MERGED");
    assertThat(pbx.cases())
        .extracting(callCase -> callCase.get("requests"))
        .containsExactlyInAnyOrder(1, 2);
  }

  private void replay(String event) {
    ringback.api().post("/pbx/events/" + event + "/replay").then().statusCode(200);
  }

  private String reasonOf(String call) {
    return ringback
        .sql()
        .value(String.class, "SELECT reason FROM intake_event WHERE call_id = ?", call);
  }
}
