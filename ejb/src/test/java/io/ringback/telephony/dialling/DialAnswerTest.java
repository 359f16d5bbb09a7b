package io.ringback.telephony.dialling;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.handling.DialResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialAnswerTest {
  @ParameterizedTest
  @CsvSource({
    "200, {}, false, ACCEPTED",
    "202, '', false, ACCEPTED",
    "200, +OK Job-UUID, false, ACCEPTED",
    "200, -ERR USER_BUSY, false, REFUSED",
    "409, '', false, REFUSED",
    "409, '', true, ACCEPTED",
    "302, '', false, REFUSED",
    "401, '', false, REFUSED",
    "500, '', false, REFUSED",
    "502, '', false, UNKNOWN",
    "504, '', true, UNKNOWN",
  })
  void statusSaysWhetherItDials(int status, String start, boolean repeatable, DialResult result) {
    assertThat(DialAnswer.of(status, start, repeatable)).isEqualTo(new DialAnswer(result, status));
  }
}
