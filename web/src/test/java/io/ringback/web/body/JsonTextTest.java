package io.ringback.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringback.errors.TooLargeException;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
  @Test
  void brokenJsonIsToldWithLineAndColumn() {
    var refused =
        catchThrowableOfType(
            MalformedException.class, () -> read("{\n  \"name\": \"Ann\",\n  \"note\": oops\n}"));

    assertThat(refused.code()).isEqualTo("malformed");
    assertThat(refused.details()).containsEntry("line", 3L).containsKey("column");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "7",
        "\"text\"",
        "null",
        "{",
        "{}x",
        "{} {}",
        "{\"a\":}",
        "{'a':1}",
        "\u0000",
        "{\"a\":01}"
      })
  void whatIsNoJsonObjectIsMalformed(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedException.class);
  }

  @Test
  void bottomlessNestingIsMalformed() {
    assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(200_000)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void endlessNumberIsMalformed() {
    assertThatThrownBy(() -> read("{\"a\":" + "1".repeat(100_000) + "}"))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void bytesThatAreNotUtf8AreMalformed() {
    var latin = "{\"name\":\"Åsa\"}".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> JsonText.read(new ByteArrayInputStream(latin)))
        .isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n"})
  void nothingIsAnEmptyObject(String text) throws IOException {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void bodyMayHaveOneMegabyteAndNoByteMore() throws IOException {
    var start = "{\"a\":\"";
    var fits = start + "x".repeat(BodyBytes.MOST - start.length() - 2) + "\"}";

    assertThat(read(fits)).hasSize(1);
    assertThatThrownBy(() -> read(fits + " ")).isInstanceOf(TooLargeException.class);
  }

  private static JsonObject read(String text) throws IOException {
    return JsonText.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
