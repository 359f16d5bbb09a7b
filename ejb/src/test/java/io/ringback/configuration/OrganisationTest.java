package io.ringback.configuration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** What a start says of an organisation's settings. */
class OrganisationTest {
  private final Organisation organisation = TestOrganisation.inFinland();

  @Test
  void settingsThatAreRightAreTaken() {
    assertThatCode(this::start).doesNotThrowAnyException();
  }

  @Test
  void mistypedTimeZoneEndsTheStart() {
    organisation.timeZone = "Europe/Helsinky";

    assertStartEndsNaming("ringback.default-time-zone", "Europe/Helsinky");
  }

  @Test
  void regionInSmallLettersEndsTheStart() {
    organisation.region = "fi";

    assertStartEndsNaming("ringback.default-region", "fi");
  }

  @Test
  void languageWithoutTextsEndsTheStart() {
    organisation.language = "de";

    assertStartEndsNaming("ringback.default-language", "de");
  }

  private void assertStartEndsNaming(String setting, String value) {
    assertThatIllegalStateException()
        .isThrownBy(this::start)
        .withMessageContainingAll(setting, "\"" + value + "\"");
  }

  private void start() {
    organisation.check();
  }
}
