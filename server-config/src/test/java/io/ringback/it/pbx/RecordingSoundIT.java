package io.ringback.it.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Listening to what a PBX keeps. */
@WithRingback
@Tag("CASE-1")
class RecordingSoundIT {
  private final Ringback ringback;
  private FakePbx keeper;
  private Pbx pbx;

  RecordingSoundIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @BeforeEach
  void startPbx() {
    keeper = FakePbx.of(ringback);
    pbx = Pbx.with(ringback, Map.of());
  }

  @AfterEach
  void stopPbx() {
    keeper.close();
  }

  @Test
  void wholeRecordingIsPassedOn() {
    var answer = listen(recorded(keeper.recordingUrl("message")), null);

    answer.then().statusCode(200).contentType("audio/wav").header("Accept-Ranges", "bytes");
    assertThat(answer.asByteArray()).hasSize(FakePbx.soundLength());
  }

  @Test
  void partIsAskedOfThePbxAndPassedOn() {
    var answer = listen(recorded(keeper.recordingUrl("message")), "bytes=44-143");

    answer
        .then()
        .statusCode(206)
        .header("Content-Range", "bytes 44-143/" + FakePbx.soundLength())
        .header("Content-Length", "100");
    assertThat(answer.asByteArray()).hasSize(100);
    assertThat(keeper.rangesAsked()).containsExactly("bytes=44-143");
  }

  @Test
  void partThatIsNotThereIs416() {
    listen(recorded(keeper.recordingUrl("message")), "bytes=900000-")
        .then()
        .statusCode(416)
        .header("Content-Range", "bytes */" + FakePbx.soundLength())
        .contentType("application/problem+json")
        .body("code", is("no-such-part"));
  }

  @Test
  void whatThePbxDoesNotHaveIsAProblem() {
    listen(recorded(keeper.recordingUrl("no-such")), null)
        .then()
        .statusCode(502)
        .contentType("application/problem+json")
        .body("code", is("recording-unavailable"));
  }

  @Test
  void hostThatIsNotListedIsNotAsked() {
    var elsewhere = keeper.recordingUrl("message").replace("127.0.0.1", "localhost");

    listen(recorded(elsewhere), null).then().statusCode(502);

    assertThat(keeper.rangesAsked()).isEmpty();
  }

  /** More often than there are connections to a PBX. */
  @Test
  void whoAsksForTheHeadersOnlyKeepsNoConnection() {
    var recording = recorded(keeper.recordingUrl("message"));

    for (int i = 0; i < 110; i++) {
      ringback.api().head("/recordings/" + recording).then().statusCode(200);
    }

    listen(recording, null).then().statusCode(200);
  }

  @Test
  @Tag("PRIV-3")
  void onlyWhatWasHeardIsInTheHistory() {
    var heard = recorded(keeper.recordingUrl("message"));
    listen(heard, null);
    listen(heard, "bytes=100-");
    listen(recorded(keeper.recordingUrl("no-such")), null);
    listen(recorded(keeper.recordingUrl("message")), "bytes=900000-");

    assertThat(played()).isEqualTo(1);
  }

  @Test
  @Tag("PRIV-3")
  void whoAsksForAllButTheFirstByteIsInTheHistoryToo() {
    listen(recorded(keeper.recordingUrl("message")), "bytes=1-");
    listen(recorded(keeper.recordingUrl("message")), "bytes=-99999999");

    assertThat(played()).isEqualTo(2);
  }

  private long played() {
    return ringback
        .sql()
        .count(
            "SELECT count(*) FROM case_event e JOIN call_case c ON c.id = e.case_id JOIN callback_list l ON l.id = c.list_id"
                + " WHERE l.key = ? AND e.type = 'RECORDING_PLAYED'",
            pbx.list());
  }

  /** A message of a new case; the answer is its id. */
  private String recorded(String url) {
    var call = pbx.newCall();
    pbx.tell("missed", call, Pbx.newNumber());
    pbx.recording(call, url);
    return pbx.recordings(pbx.cases().get(0)).get(0).get("id").toString();
  }

  private Response listen(String recording, String range) {
    var request = ringback.api();
    if (range != null) request.header("Range", range);
    return request.get("/recordings/" + recording);
  }
}
