package io.ringback.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HintTest {
  @Test
  void hintsThatPileUpBecomeOne() {
    var both = new Hint(Set.of("a"), false, false).and(new Hint(Set.of("b"), true, false));

    assertThat(both.cases()).containsExactlyInAnyOrder("a", "b");
    assertThat(both.mine()).isTrue();
  }

  @Test
  void tooManyCasesToNameConcernEveryPage() {
    var many = IntStream.range(0, 500).mapToObj(String::valueOf).collect(Collectors.toSet());

    assertThat(new Hint(many, false, false).json())
        .isEqualTo("{\"type\":\"changed\",\"mine\":true,\"cases\":[]}");
  }
}
