package io.ringback.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.Violation;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
  @Test
  void refusedFieldsAreNamedWithASentenceEach() {
    var error = new InvalidFieldException(Violation.of("name", "too-long", "max", 300));

    var json = Problem.of(error, "/api/v1/cases", Locale.ENGLISH).json();

    assertThat(json.getString("type")).isEqualTo("/problems/invalid-field");
    assertThat(json.getInt("status")).isEqualTo(422);
    assertThat(json.getString("instance")).isEqualTo("/api/v1/cases");
    var violation = json.getJsonArray("violations").getJsonObject(0);
    assertThat(violation.getString("field")).isEqualTo("name");
    assertThat(violation.getString("message")).isEqualTo("is longer than 300");
  }

  @Test
  void factsBesideTheCodeAreMembers() {
    var json = Problem.of(new NoPermissionException("cases:write"), "/x", Locale.ENGLISH).json();

    assertThat(json.getString("needed")).isEqualTo("cases:write");
    assertThat(json.getString("title")).contains("cases:write");
  }

  @ParameterizedTest
  @CsvSource({"fi,puuttuu", "sv,saknas", "en,is missing"})
  void messagesSpeakTheReadersLanguage(String language, String message) {
    var error = new InvalidFieldException(Violation.of("list", "required"));

    var problem = Problem.of(error, "/x", Locale.forLanguageTag(language));

    assertThat(problem.violations())
        .extracting(Problem.FieldProblem::message)
        .containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"fi-FI,en;q=0.5|fi", "de, sv;q=0.8, en;q=0.1|sv", "sv-FI|sv", "de|en", "*|en"})
  void bestLanguageIsChosen(String header, String language) {
    assertThat(Languages.best(header).getLanguage()).isEqualTo(language);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", ";;;", "en;q=abc", "\u0000"})
  void strangeLanguagesMeanEnglish(String header) {
    assertThat(Languages.best(header)).isEqualTo(Locale.ENGLISH);
  }
}
