package io.ringback.lists;

import io.ringback.access.Actor;
import io.ringback.classification.Dimension;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.Violation;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a list asks about its calls, one dimension at a time (HANDLE-5). Each method is one
 * transaction.
 */
@Stateless
public class DimensionService {
  @Inject CallbackListService lists;

  /** One more, behind the others. */
  public void add(Actor actor, String list, Dimension dimension) {
    change(
        actor,
        list,
        present -> {
          if (present.find(dimension.code()).isPresent())
            throw new InvalidFieldException(Violation.of("code", "duplicate"));
          return present.with(dimension);
        });
  }

  /**
   * Replaces the one of that code.
   *
   * @param seen as it was when the change was thought of
   * @throws ListChangedMeanwhileException it is another one by now
   */
  public void adjust(Actor actor, String list, Dimension seen, Dimension wanted) {
    lists.change(
        actor,
        list,
        now -> {
          var present = dimensions(now);
          var current = get(present, wanted.code());
          if (!current.equals(seen) && !current.equals(wanted))
            throw ListChangedMeanwhileException.in(Set.of("classification"));
          return now.with("classification", present.replacing(wanted));
        });
  }

  /** One place up (-1) or down (1). */
  public void move(Actor actor, String list, String code, int step) {
    change(actor, list, present -> present.moving(code, step));
  }

  /** Answers that were given keep their texts. */
  public void remove(Actor actor, String list, String code) {
    change(
        actor,
        list,
        present -> {
          get(present, code);
          return present.without(code);
        });
  }

  private void change(
      Actor actor, String list, Function<InOrder<Dimension>, List<Dimension>> change) {
    lists.change(actor, list, now -> now.with("classification", change.apply(dimensions(now))));
  }

  private static InOrder<Dimension> dimensions(ListSettings settings) {
    return new InOrder<>(settings.classification(), Dimension::code);
  }

  private static Dimension get(InOrder<Dimension> present, String code) {
    return present.find(code).orElseThrow(() -> new NotFoundException("dimension", code));
  }
}
