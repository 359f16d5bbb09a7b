package io.ringback.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("PRIV-2")
class SoughtNumberTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0401234567",
        "358401234567",
        "040 123 4567 Ann",
        "0401234567 / 0509876543",
        "0509876543,0401234567",
        "\"Ann\" <040-1234567>",
        "+358 40 1234567 (home)",
        "=0401234567"
      })
  void isFoundInWhateverStandsAroundIt(String text) {
    assertThat(new SoughtNumber("+358401234567").isIn(text, "FI")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"04012345678", "+3584012345671", "0501234567", "1234567", "Ann", ""})
  void isNotFoundInAnotherNumber(String text) {
    assertThat(new SoughtNumber("+358401234567").isIn(text, "FI")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+358401123456", "0401120088 / 0509876543", "Room 112", "112 / 113"})
  void shortNumberHasToBeAllThatStandsThere(String text) {
    assertThat(new SoughtNumber("112").isIn(text, "FI")).isFalse();
    assertThat(new SoughtNumber("112").isIn(" 112 ", "FI")).isTrue();
  }
}
