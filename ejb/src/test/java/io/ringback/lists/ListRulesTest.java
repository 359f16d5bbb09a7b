package io.ringback.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringback.errors.InvalidFieldException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("LIST-1")
class ListRulesTest {
  private final Settings settings = Settings.ofANewList();

  @ParameterizedTest
  @ValueSource(strings = {"", "Support", "a b", "-a", "ä", "a_b", "a/b"})
  void keyIsASlug(String key) {
    settings.key = key;

    assertThat(violations()).containsExactly("key: slug");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6, -1, 100})
  void priorityIsOneToFive(int priority) {
    settings.priority = priority;

    assertThat(violations()).containsExactly("priority: out-of-range");
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    settings.key = "Ä";
    settings.name = " ";
    settings.region = "ZZ";
    settings.priority = 9;

    assertThat(violations())
        .containsExactly(
            "key: slug",
            "name: required",
            "defaultRegion: unknown-region",
            "priority: out-of-range");
  }

  @Test
  void nameOf5000CharactersOrWithANulByteIsRefused() {
    settings.name = "x".repeat(5000);
    assertThat(violations()).containsExactly("name: too-long");

    settings.name = "Support\u0000";
    assertThat(violations()).containsExactly("name: control-character");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, period-too-short",
    "PT-1M, period-too-short",
    "PT1.5S, whole-seconds",
    "P36500D, period-too-long"
  })
  @Tag("LIST-2")
  void periodIsWholeSecondsFromOneUp(Duration period, String code) {
    settings.autoStopAfter = period;

    assertThat(violations()).containsExactly("autoStopAfter: " + code);
  }

  @Test
  @Tag("LIST-2")
  void periodsMayBeOffOrASecond() {
    settings.expiresAfter = null;
    settings.autoStopAfter = Duration.ofSeconds(1);

    assertThatCode(() -> ListRules.check(settings.get())).doesNotThrowAnyException();
  }

  @Test
  @Tag("LIST-2")
  void caseWouldExpireBeforeItIsDue() {
    settings.dueAfter = Duration.ofDays(8);

    assertThat(violations()).containsExactly("expiresAfter: expires-before-due");
  }

  @Nested
  @Tag("HANDLE-4")
  class Statuses {
    @Test
    void effectOfABuiltInOneIsFixed() {
      settings.statuses(status("BUSY", Closes.SUCCESS, null, 1, true));

      assertThat(violations()).containsExactly("statuses[0].closes: built-in");
    }

    @Test
    void otherCannotBeSwitchedOff() {
      settings.statuses(status("OTHER", Closes.NO, Duration.ofHours(1), 1, false));

      assertThat(violations()).containsExactly("statuses[0].active: always-active");
    }

    @Test
    void builtInOnesMayBeAdjusted() {
      settings.statuses(status("BUSY", Closes.NO, Duration.ofMinutes(3), 2, false));

      assertThatCode(() -> ListRules.check(settings.get())).doesNotThrowAnyException();
    }

    @Test
    void ownStatusNeedsACodeADelayAndAName() {
      settings.statuses(
          new StatusSettings("wrong number", Closes.NO, true, null, 0.5, true, Map.of()),
          status("LATER", Closes.SUCCESS, Duration.ofMinutes(1), 1, true),
          status("LATER", Closes.SUCCESS, null, 1, true));

      assertThat(violations())
          .containsExactly(
              "statuses[0].code: status-code",
              "statuses[0].delay: required",
              "statuses[0].growth: out-of-range",
              "statuses[0].labels: required",
              "statuses[1].delay: no-delay-when-closing",
              "statuses[2].code: duplicate");
    }
  }

  private static StatusSettings status(
      String code, Closes closes, @Nullable Duration delay, double growth, boolean active) {
    boolean reached = !code.equals("BUSY") && !code.equals("NO_ANSWER");
    return new StatusSettings(
        code, closes, reached, delay, growth, active, Map.of("en", "A status"));
  }

  private List<String> violations() {
    var refused =
        catchThrowableOfType(InvalidFieldException.class, () -> ListRules.check(settings.get()));
    return refused.violations().stream().map(found -> found.field() + ": " + found.code()).toList();
  }
}
