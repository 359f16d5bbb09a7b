package io.ringback.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.configuration.TestOrganisation;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ListDefaultsTest {
  private final ListDefaults defaults = new ListDefaults();

  ListDefaultsTest() {
    defaults.organisation = TestOrganisation.inFinland();
  }

  @Test
  @Tag("LIST-1")
  void listIsNamedByItsKeyAndLivesWhereTheOrganisationDoes() {
    var settings = defaults.of("support-fi");

    assertThat(settings.name()).isEqualTo("support-fi");
    assertThat(settings.defaultRegion()).isEqualTo("FI");
    assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Europe/Helsinki"));
    assertThat(settings.priority()).isEqualTo(3);
    assertThat(settings.orderBy()).isEqualTo(OrderBy.DUE);
    assertThat(settings.pull()).isTrue();
    assertThat(settings.autoAllocation()).isTrue();
    assertThat(settings.paused()).isFalse();
  }

  @Test
  @Tag("LIST-2")
  void periodsAreThoseOfTheContract() {
    var settings = defaults.of("support-fi");

    assertThat(settings.dueAfter()).isZero();
    assertThat(settings.leadTime()).isZero();
    assertThat(settings.expiresAfter()).isEqualTo(Duration.ofDays(7));
    assertThat(settings.autoStopAfter()).isEqualTo(Duration.ofMinutes(2));
    assertThat(settings.afterCallLimit()).isNull();
    assertThat(settings.returnSelfAssignedAfter()).isEqualTo(Duration.ofHours(24));
    assertThat(settings.passOver()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  @Tag("LIST-2")
  void newListHasTheBuiltInStatuses() {
    assertThat(defaults.of("support-fi").statuses())
        .extracting(StatusSettings::code)
        .containsExactly(
            "CLOSED_SUCCESSFULLY", "CLOSED_UNSUCCESSFULLY", "BUSY", "NO_ANSWER", "OTHER");
  }

  @Test
  void defaultsKeepTheRules() {
    ListRules.check(defaults.of("support-fi"));
  }
}
