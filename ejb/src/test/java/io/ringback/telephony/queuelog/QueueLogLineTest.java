package io.ringback.telephony.queuelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringback.telephony.EventKind;
import io.ringback.telephony.queuelog.QueueLogLine.UnreadableException;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CASE-2")
class QueueLogLineTest {
  @Test
  void theFirstLineOfACallHasItsNumber() throws UnreadableException {
    var line = QueueLogLine.parse("1763723345|1763723345.12|support|NONE|ENTERQUEUE||0401234567|1");

    assertThat(line.caller()).contains("0401234567");
    assertThat(line.kind()).contains(EventKind.QUEUED);
    assertThat(line.at()).isEqualTo(Instant.parse("2025-11-21T11:09:05Z"));
    assertThat(line.queue()).isEqualTo("support");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ENTERQUEUE", "ENTERQUEUE|", "ENTERQUEUE||", "ABANDON|1|1|46"})
  void anyOtherLineHasNone(String rest) throws UnreadableException {
    assertThat(QueueLogLine.parse("1763723345|1.2|support|NONE|" + rest).caller()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ABANDON, DROPPED",
    "EXITWITHTIMEOUT, OVERFLOW",
    "EXITEMPTY, OVERFLOW",
    "EXITWITHKEY, IVR",
    "CONNECT, ANSWERED",
    "COMPLETEAGENT, ENDED",
    "COMPLETECALLER, ENDED",
    "TRANSFER, ENDED",
    "BLINDTRANSFER, ENDED",
    "ATTENDEDTRANSFER, ENDED"
  })
  void aVerbIsAnEvent(String verb, EventKind kind) throws UnreadableException {
    assertThat(QueueLogLine.parse("1763723345|1.2|support|NONE|" + verb + "|1|2").kind())
        .contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1763723345|NONE|NONE|NONE|QUEUESTART|",
        "1763723345|NONE|support|PJSIP/1001|PAUSE|lunch",
        "1763723345|1.2|support|PJSIP/1001|RINGNOANSWER|15000",
        "1763723345|NONE|support|NONE|ABANDON|1|1|2"
      })
  void whatSaysNothingOfACallerIsNoEvent(String line) throws UnreadableException {
    assertThat(QueueLogLine.parse(line).kind()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PJSIP/1001, 1001",
    "SIP/1001-0000002a, 1001",
    "Local/1001@from-queue/n, 1001",
    "PJSIP/anna-k, anna-k",
    "anna, anna",
    "Anna Aaltonen, Anna Aaltonen",
    "NONE,"
  })
  void theAgentIsTheExtensionOfItsChannel(String channel, String agent) throws UnreadableException {
    var line = QueueLogLine.parse("1763723345|1.2|support|" + channel + "|CONNECT|5|1.3|2");

    assertThat(line.event(EventKind.ANSWERED, null).agent()).isEqualTo(agent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1763723345|1.2|support|NONE",
        "yesterday|1.2|support|NONE|ABANDON",
        "-1|1.2|support|NONE|ABANDON",
        "99999999999999|1.2|support|NONE|ABANDON",
        "1763723345|1.2|sup\u0000port|NONE|ABANDON"
      })
  void whatIsNoLineSaysWhy(String line) {
    assertThatThrownBy(() -> QueueLogLine.parse(line))
        .isInstanceOf(UnreadableException.class)
        .hasMessageMatching("has .*|does not .*");
  }

  @Test
  void aPartLongerThanAnyNameIsRefused() {
    assertThatThrownBy(() -> QueueLogLine.parse("1|" + "x".repeat(201) + "|q|NONE|ABANDON"))
        .hasMessageContaining("200");
  }
}
