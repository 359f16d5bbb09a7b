package io.ringback.it.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.ValidatableResponse;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An Asterisk tells by its queue_log. */
@WithRingback
class QueueLogIT {
  private final Ringback ringback;
  private final Pbx pbx;
  private final String call;
  private final String number = Pbx.newNumber();
  private final Instant time = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);

  QueueLogIT(Ringback ringback) {
    this.ringback = ringback;
    this.pbx = Pbx.with(ringback, Map.of("numberReached", "CLOSE"));
    this.call = pbx.newCall();
  }

  @Tag("CASE-2")
  @ParameterizedTest
  @CsvSource({
    "ABANDON|1|1|46, DROPPED_CALL",
    "EXITWITHTIMEOUT|1, QUEUE_OVERFLOW",
    "EXITEMPTY|1|1|9, QUEUE_OVERFLOW",
    "EXITWITHKEY|1|1, IVR"
  })
  void whoIsNotServedInTheQueueIsACase(String end, String source) {
    tell(enters(), line(end));

    assertThat(pbx.onlyCase())
        .containsEntry("source", source)
        .containsEntry("phone", number)
        .containsEntry("channelIn", pbx.queue())
        .containsEntry("requestedAt", time.toString());
  }

  @Test
  @Tag("CASE-2")
  void theNumberMayHaveComeLongBefore() {
    tell(enters());

    tell(line("ABANDON|1|1|46"));

    assertThat(pbx.onlyCase()).containsEntry("phone", number);
  }

  @Test
  @Tag("CASE-2")
  void theSameLinesAgainChangeNothing() {
    tell(enters(), line("ABANDON|1|1|46"));
    var before = pbx.history(pbx.onlyCase());

    tell(enters(), line("ABANDON|1|1|46")).body("taken", equalTo(2));

    assertThat(pbx.history(pbx.onlyCase())).isEqualTo(before);
  }

  @Test
  @Tag("REL-4")
  void whoWasServedIsNotCalledBack() {
    var earlier = Map.<String, Object>of("at", time.minusSeconds(60).toString());
    pbx.tell(pbx.event("missed", pbx.newCall(), number, earlier));

    tell(enters(), line("CONNECT|5|1.3|2"), line("COMPLETECALLER|5|60|1"));

    assertThat(pbx.onlyCase()).containsEntry("closeReason", "REACHED_ELSEWHERE");
  }

  @Test
  void aLineThatCannotBeReadIsNamedAndTheOthersAreTaken() {
    tell(enters(), "half a li", "", line("RINGNOANSWER|15000"), line("ABANDON|1|1|46"))
        .body("lines", equalTo(4))
        .body("taken", equalTo(2))
        .body("ignored", equalTo(1))
        .body("unread.line", hasItem(2))
        .body("unread.problem", hasItem("has fewer parts than time|call|queue|agent|verb"));

    assertThat(pbx.cases()).hasSize(1);
  }

  @Test
  void moreLinesThanCanBeWaitedForAreRefused() {
    send(Collections.nCopies(1_001, enters()).toArray(String[]::new))
        .statusCode(422)
        .body("violations.field", hasItem("lines"));

    assertThat(ringback.sql().count("SELECT count(*) FROM intake_event WHERE call_id = ?", call))
        .isZero();
  }

  private String enters() {
    return line("ENTERQUEUE||" + number + "|1");
  }

  private String line(String end) {
    var agent = end.startsWith("CONNECT") || end.startsWith("COMPLETE") ? "PJSIP/1001" : "NONE";
    return String.join("|", "" + time.getEpochSecond(), call, pbx.queue(), agent, end);
  }

  private ValidatableResponse tell(String... lines) {
    return send(lines).statusCode(202);
  }

  private ValidatableResponse send(String... lines) {
    return ringback
        .api()
        .contentType("text/plain")
        .body(String.join("\n", lines))
        .post("/pbx/queue-log")
        .then();
  }
}
