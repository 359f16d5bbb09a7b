package io.ringback.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CASE-3")
class PhoneNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "+358401234567",
        "00358401234567",
        "+358 40 1234567",
        "040 123 4567",
        "0401234567",
        "040-1234567",
        "(040) 123 4567",
        "+358 (0)40 123 4567",
        "tel:+358-40-1234567",
        "tel:0401234567;phone-context=+358",
        "040 1234567 ext. 12"
      })
  void everySpellingIsTheSameNumber(String spelling) {
    var number = PhoneNumbers.parse(spelling, "FI", false, "phone");

    assertThat(number.e164()).isEqualTo("+358401234567");
    assertThat(number.raw()).isEqualTo(spelling);
    assertThat(number.valid()).isTrue();
  }

  @Test
  void everyNumberOfATextIsFoundWhateverStandsAroundIt() {
    assertThat(PhoneNumbers.listIn("040 123 4567 Ann/0509876543, 112 or -", "FI"))
        .containsExactly("+358401234567", "+358509876543");
    assertThat(PhoneNumbers.listIn("Ann", "FI")).isEmpty();
  }

  @Test
  void numberWithoutCountryCodeBelongsToTheRegionOfTheList() {
    assertThat(PhoneNumbers.parse("070-174 06 05", "SE", false, "phone").e164())
        .isEqualTo("+46701740605");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "12",
        "anonymous",
        "unknown",
        "Restricted",
        "+999 123456",
        "call 0401234567",
        "123456789012345678"
      })
  void whatCannotBeANumberIsRefusedWithItsField(String text) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> PhoneNumbers.parse(text, "FI", true, "phone"))
        .extracting(InvalidFieldException::violations)
        .isEqualTo(List.of(Violation.of("phone", "impossible-number")));
    assertThat(PhoneNumbers.find(text, "FI", true)).isEmpty();
  }

  @Test
  void controlCharactersMakeNoNumber() {
    assertThat(PhoneNumbers.find("040\u00001234567", "FI", true)).isEmpty();
  }

  @Test
  void possibleNumberOfAnUnknownRangeIsAcceptedAndMarked() {
    var number = PhoneNumbers.parse("+358 99 1234567", "FI", false, "phone");

    assertThat(number.e164()).isEqualTo("+358991234567");
    assertThat(number.valid()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"112, 112", "116 117, 116117", "118, 118"})
  void shortNumberIsItsDigitsWhereTheListAllowsIt(String text, String digits) {
    assertThat(PhoneNumbers.parse(text, "FI", true, "phone").e164()).isEqualTo(digits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"112", "116 117"})
  void shortNumberIsRefusedElsewhere(String text) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> PhoneNumbers.parse(text, "FI", false, "phone"))
        .withMessageContaining("short-number");
    assertThat(PhoneNumbers.find(text, "FI", false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0116117", "+358116117"})
  void withPrefixOrCountryCodeItIsNoShortNumber(String text) {
    assertThat(PhoneNumbers.parse(text, "FI", true, "phone").e164()).isEqualTo("+358116117");
  }

  @Test
  void serviceNumberThatIsAnOrdinaryOneToo() {
    assertThat(PhoneNumbers.parse("0200 100", "FI", false, "phone").e164()).isEqualTo("+358200100");
  }

  @Test
  void printedNumberIsMasked() {
    assertThat(PhoneNumbers.parse("040 123 4567", "FI", false, "phone"))
        .hasToString("+358•••••••67");
    assertThat(PhoneNumber.mask("112")).isEqualTo("•••");
  }

  @ParameterizedTest
  @CsvSource({"FI, true", "SE, true", "fi, false", "XX, false", "'', false"})
  void regionsAreTwoCapitalLettersThatHaveNumbers(String region, boolean known) {
    assertThat(PhoneNumbers.isRegion(region)).isEqualTo(known);
  }
}
