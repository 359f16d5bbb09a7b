package io.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.numbers.PhoneNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CASE-3")
class PersonNumberTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "+358401234567",
        "00358401234567",
        "0401234567",
        "040 123 4567",
        "040-1234567",
        "+358 40 1234567",
        "sip:+358401234567@pbx.example;user=phone"
      })
  void everySpellingOfAPbxIsTheSameNumber(String spelling) {
    assertThat(PersonNumber.read(spelling, "FI", false).find())
        .map(PhoneNumber::e164)
        .contains("+358401234567");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "anonymous",
        "Restricted",
        "unknown",
        "Nummer unterdrückt",
        "sip:anonymous@anonymous.invalid"
      })
  void aWordInPlaceOfANumberMeansWithheld(String spelling) {
    assertThat(PersonNumber.read(spelling, "FI", false).reason()).isEqualTo(NoNumber.WITHHELD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+", "1", "+358", "000000000000000000000000", "***"})
  void whatCannotBeANumberIsImpossible(String spelling) {
    assertThat(PersonNumber.read(spelling, "FI", false).reason()).isEqualTo(NoNumber.IMPOSSIBLE);
  }

  @ParameterizedTest
  @CsvSource({"true, ", "false, SHORT"})
  void aServiceNumberNeedsAListThatTakesIt(boolean allowed, NoNumber reason) {
    assertThat(PersonNumber.read("112", "FI", allowed).reason()).isEqualTo(reason);
  }

  @Test
  void aNationalNumberIsReadInTheRegionOfTheList() {
    assertThat(PersonNumber.read("070-361 57 76", "SE", false).find())
        .map(PhoneNumber::e164)
        .contains("+46703615776");
  }
}
