package io.ringback.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people change one list at once. */
@Tag("CONS-2")
class ListMergeTest {
  private final ListSettings seen = Settings.ofANewList().get();

  @Test
  void whatBothChangedInDifferentPlacesIsKept() {
    var merged = ListMerge.merge(seen, seen.with("name", "Help"), seen.with("autoStopAfter", null));

    assertThat(merged.name()).isEqualTo("Help");
    assertThat(merged.autoStopAfter()).isNull();
  }

  @Test
  void whatBothChangedDifferentlyIsNamedAndNothingIsTaken() {
    var now = seen.with(Map.of("name", "Aid", "priority", 1));

    assertThatExceptionOfType(ListChangedMeanwhileException.class)
        .isThrownBy(
            () -> ListMerge.merge(seen, seen.with(Map.of("name", "Help", "priority", 2)), now))
        .satisfies(no -> assertThat(no.settings()).containsExactlyInAnyOrder("name", "priority"));
  }

  @Test
  void theSameChangeTwiceIsNoCollision() {
    var both = seen.with("leadTime", Duration.ofHours(1));

    assertThat(ListMerge.merge(seen, both, both)).isEqualTo(both);
  }
}
