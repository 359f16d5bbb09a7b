package io.ringback.web.rest.answers;

import io.ringback.persistence.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A stretch of a longer list, and where to go on. */
public record PageJson<T>(List<T> items, @Nullable String next) {
  public static <S, T> PageJson<T> of(Page<S> page, Function<S, T> json) {
    return new PageJson<>(page.items().stream().map(json).toList(), page.next());
  }
}
