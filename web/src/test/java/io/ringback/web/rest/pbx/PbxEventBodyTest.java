package io.ringback.web.rest.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringback.errors.InvalidFieldException;
import io.ringback.telephony.EventKind;
import io.ringback.telephony.PbxEvent;
import io.ringback.web.body.Body;
import jakarta.json.Json;
import java.io.StringReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("CASE-2")
class PbxEventBodyTest {
  @ParameterizedTest
  @EnumSource(EventKind.class)
  void everyKindOfEventIsKnownByItsName(EventKind kind) {
    var text = "{\"event\":\"%s\",\"callId\":\"1\",\"recordingUrl\":\"https://pbx.example/1.wav\"}";

    assertThat(read(text.formatted(kind.text())).kind()).isEqualTo(kind);
  }

  @Test
  void onlyTheEventAndTheCallMustBeThere() {
    assertThat(read("{\"event\":\"missed\",\"callId\":\"1\"}").at()).isNull();
  }

  @Test
  void membersThatNobodyKnowsAreKeptBesideTheData() {
    var event =
        read("{\"event\":\"missed\",\"callId\":\"1\",\"trunk\":\"A\",\"data\":{\"choice\":2}}");

    assertThat(event.data().toString()).isEqualTo("{\"trunk\":\"A\",\"choice\":2}");
  }

  @Test
  void whatTheDataSaysIsNotOverwritten() {
    var event =
        read("{\"event\":\"missed\",\"callId\":\"1\",\"choice\":1,\"data\":{\"choice\":2}}");

    assertThat(event.data().getInt("choice")).isEqualTo(2);
  }

  @Test
  void aRecordingWithoutAUrlIsNone() {
    assertThatThrownBy(() -> read("{\"event\":\"recording\",\"callId\":\"1\"}"))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageContaining("recordingUrl");
  }

  private static PbxEvent read(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return PbxEventBody.read(new Body(reader.readObject()));
    }
  }
}
