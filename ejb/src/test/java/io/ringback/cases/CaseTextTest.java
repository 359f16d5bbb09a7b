package io.ringback.cases;

import static io.ringback.cases.CaseBuilder.aCase;
import static io.ringback.cases.CaseChanges.changes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CASE-1")
class CaseTextTest {

  @Test
  void longestNameIsAcceptedAndALongerOneRefused() {
    assertThat(written(changes().name("x".repeat(300)))).containsEntry("name", "x".repeat(300));
    assertThatThrownBy(() -> written(changes().name("x".repeat(301)))).hasMessage("name: too-long");
  }

  @Test
  void longestNoteIsAcceptedAndALongerOneRefused() {
    assertThat(written(changes().note("x".repeat(10_000)))).containsKey("note");
    assertThatThrownBy(() -> written(changes().note("x".repeat(10_001))))
        .hasMessage("note: too-long");
  }

  @Test
  void nulByteIsRefusedWhereverItIsHidden() {
    var hidden = Json.createObjectBuilder().add("a", "\0").build();

    assertThatThrownBy(() -> written(changes().name("a\0b"))).hasMessage("name: control-character");
    assertThatThrownBy(() -> written(changes().fields(hidden)))
        .hasMessage("fields: control-character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t"})
  void blankIsEmpty(String blank) {
    assertThat(written(changes().name(blank))).containsEntry("name", null);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6, -1})
  void priorityOutsideOneToFiveIsRefused(int priority) {
    assertThatThrownBy(() -> CaseText.priority(priority, 3)).hasMessage("priority: out-of-range");
  }

  @Test
  void priorityLeftOutIsTheLists() {
    assertThat(CaseText.priority(null, 4)).isEqualTo(4);
  }

  @Test
  @Tag("CASE-5")
  void whatWasWrittenCanBeComparedFieldByField() {
    var details = aCase().with(changes().name("Ann").note("Call soon").build()).build().details();
    var before = details.written();

    details.write(changes().name("Anna").build());

    var after = details.written();
    assertThat(after.keySet().stream().filter(field -> !equal(before, after, field)))
        .containsExactly("name");
  }

  private static boolean equal(Map<String, ?> before, Map<String, ?> after, String field) {
    return String.valueOf(before.get(field)).equals(String.valueOf(after.get(field)));
  }

  private static Map<String, Object> written(CaseChanges changes) {
    return aCase().with(changes.build()).build().details().written();
  }
}
