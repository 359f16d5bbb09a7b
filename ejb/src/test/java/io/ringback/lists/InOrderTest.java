package io.ringback.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("HANDLE-4")
class InOrderTest {
  private final InOrder<String> letters =
      new InOrder<>(List.of("a", "b", "c"), letter -> letter.substring(0, 1));

  @Test
  void movesOnePlace() {
    assertThat(letters.moving("c", -1)).containsExactly("a", "c", "b");
    assertThat(letters.moving("a", 1)).containsExactly("b", "a", "c");
  }

  @Test
  void staysAtTheEndsAndWhenItIsGone() {
    assertThat(letters.moving("a", -1)).containsExactly("a", "b", "c");
    assertThat(letters.moving("c", 1)).containsExactly("a", "b", "c");
    assertThat(letters.moving("x", 1)).containsExactly("a", "b", "c");
  }

  @Test
  void replacementKeepsThePlace() {
    assertThat(letters.replacing("b again")).containsExactly("a", "b again", "c");
    assertThat(letters.without("b")).containsExactly("a", "c");
  }
}
