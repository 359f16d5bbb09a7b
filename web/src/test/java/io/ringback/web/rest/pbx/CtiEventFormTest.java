package io.ringback.web.rest.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringback.errors.InvalidFieldException;
import io.ringback.telephony.EventKind;
import io.ringback.telephony.PbxEvent;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CASE-2")
class CtiEventFormTest {
  private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();

  @ParameterizedTest
  @CsvSource({
    "newCall, in,  ,                RINGING",
    "answer,  in,  ,                ANSWERED",
    "hangup,  in,  noAnswer,        MISSED",
    "hangup,  in,  cancel,          MISSED",
    "hangup,  in,  busy,            MISSED",
    "hangup,  in,  normalClearing,  ENDED",
    "hangup,  out, noAnswer,        ENDED",
  })
  void hangingUpBeforeAnybodyAnsweredIsAMissedCall(
      String event, String direction, @Nullable String cause, EventKind kind) {
    form.putSingle("direction", direction);
    form.putSingle("cause", cause);

    assertThat(read(event).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "4930123456, +4930123456",
    "0401234567, 0401234567",
    "112, 112",
    "anonymous, anonymous"
  })
  void internationalNumbersComeWithoutAPlusSign(String given, String meant) {
    form.putSingle("from", given);

    assertThat(read("newCall").from()).isEqualTo(meant);
  }

  @Test
  void whatElseItSaysIsKept() {
    form.putSingle("answeringNumber", "4930999");

    assertThat(read("answer").data().getString("answeringNumber")).isEqualTo("4930999");
  }

  @Test
  void anUnknownEventIsRefused() {
    assertThatThrownBy(() -> read("hold"))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageContaining("event");
  }

  @Test
  void aTextWithANulByteIsRefused() {
    form.putSingle("queue", "a\0b");

    assertThatThrownBy(() -> read("newCall"))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageContaining("queue");
  }

  private PbxEvent read(String event) {
    form.putSingle("event", event);
    form.putSingle("callId", "call-1");
    return CtiEventForm.read(form);
  }
}
