package io.ringback.lists;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings together what one person wants and what others changed since that person looked. */
final class ListMerge {
  private ListMerge() {}

  /**
   * What was not touched stays as it is now.
   *
   * @throws ListChangedMeanwhileException a setting was changed by both, to different values
   */
  static ListSettings merge(ListSettings seen, ListSettings wanted, ListSettings now) {
    var before = seen.byName();
    var present = now.byName();
    var changed = new HashMap<String, @Nullable Object>();
    var collided = new LinkedHashSet<String>();
    wanted
        .byName()
        .forEach(
            (name, value) -> {
              var current = present.get(name);
              if (Objects.equals(value, before.get(name)) || Objects.equals(value, current)) return;
              if (Objects.equals(current, before.get(name))) changed.put(name, value);
              else collided.add(name);
            });
    if (!collided.isEmpty()) throw ListChangedMeanwhileException.in(collided);
    return now.with(changed);
  }
}
