package io.ringback.web.rest.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringback.errors.InvalidFieldException;
import io.ringback.persistence.PageRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedPagesTest {
  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    var first = page(List.of("c", "a", "b"), null, 2);

    assertThat(first.items()).containsExactly("a", "b");
    var second = page(List.of("c", "a", "b"), first.next(), 2);
    assertThat(second.items()).containsExactly("c");
    assertThat(second.next()).isNull();
  }

  @Test
  void whatComesOrGoesBetweenTwoPagesMovesNothingElse() {
    var first = page(List.of("a", "c", "e"), null, 2);

    var second = page(List.of("a", "b", "d", "e"), first.next(), 2);

    assertThat(second.items()).containsExactly("d", "e");
  }

  @Test
  void fullLastPageSaysThatItIsTheLast() {
    assertThat(page(List.of("a", "b"), null, 2).next()).isNull();
    assertThat(page(List.of(), null, 2).next()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "!!!", "", "MTIz", "4pi6"})
  void cursorThatNoPageGaveIsRefused(String cursor) {
    assertThatThrownBy(() -> page(List.of("a"), cursor, 2))
        .isInstanceOf(InvalidFieldException.class);
  }

  private static PageJson<String> page(List<String> all, String after, int limit) {
    return KeyedPages.of(all, name -> name, new PageRequest(after, limit));
  }
}
