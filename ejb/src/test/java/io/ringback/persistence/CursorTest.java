package io.ringback.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void cursorIsReadBackAsItWasWritten() {
    var at = Instant.parse("2026-03-02T10:00:00.123456Z");

    var cursor = Cursor.read(new PageRequest(Cursor.of(at, 17), 50), 2);

    assertThat(cursor).isNotNull();
    assertThat(cursor.instant(0)).isEqualTo(at);
    assertThat(cursor.number(1)).isEqualTo(17);
  }

  @Test
  void firstPageHasNone() {
    assertThat(Cursor.read(new PageRequest(null, 50), 2)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "MTc", "bm9uc2Vuc2U", "fHx8fA"})
  void cursorThatNoPageGaveIsABadField(String given) {
    assertThatThrownBy(() -> readAll(given)).hasMessage("after: unknown-cursor");
  }

  @Property(tries = 300)
  void noTextMakesItFailInAnotherWay(@ForAll String given) {
    assertThatThrownBy(() -> readAll(given)).hasMessage("after: unknown-cursor");
  }

  private static void readAll(String given) {
    var cursor = Cursor.read(new PageRequest(given, 50), 2);
    cursor.instant(0);
    cursor.number(1);
  }
}
