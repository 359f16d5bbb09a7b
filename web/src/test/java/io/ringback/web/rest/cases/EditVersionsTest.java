package io.ringback.web.rest.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CASE-5")
class EditVersionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"3\"|3",
        "*|3",
        "\"1\", \"3\"|3",
        "\"2\"|2",
        "W/\"3\"|-1",
        "3|-1",
        "\"x\"|-1",
        "\"99999999999\"|-1"
      })
  void versionIsReadFromIfMatch(String header, int expected) {
    assertThat(EditVersions.expected(header, 3)).isEqualTo(expected);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void editWithoutIfMatchIsRefused(String header) {
    assertThatThrownBy(() -> EditVersions.expected(header, 3))
        .isInstanceOf(IfMatchMissingException.class);
  }
}
