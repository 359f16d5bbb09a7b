package io.ringback.lists;

import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.Violation;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A setting that is a row of things, each with a code, which are changed one at a time: statuses, a
 * classification. Each method answers with the change of the settings.
 *
 * @param setting its name among the settings
 * @param what one of its things is called
 */
record ListPart<T>(
    String setting, String what, Function<ListSettings, List<T>> things, Function<T, String> code) {

  /** One more, behind the others. */
  UnaryOperator<ListSettings> adding(T one) {
    return changing(
        present -> {
          if (present.find(code.apply(one)).isPresent())
            throw new InvalidFieldException(Violation.of("code", "duplicate"));
          return present.with(one);
        });
  }

  /**
   * Replaces the one of that code.
   *
   * @param seen as it was when the change was thought of; another one by now is a {@link
   *     ListChangedMeanwhileException}
   */
  UnaryOperator<ListSettings> adjusting(T seen, T wanted) {
    return changing(
        present -> {
          var current = get(present, code.apply(wanted));
          if (!current.equals(seen) && !current.equals(wanted))
            throw ListChangedMeanwhileException.in(Set.of(setting));
          return present.replacing(wanted);
        });
  }

  /** One place up (-1) or down (1). */
  UnaryOperator<ListSettings> moving(String one, int step) {
    return changing(present -> present.moving(one, step));
  }

  UnaryOperator<ListSettings> removing(String one) {
    return changing(
        present -> {
          get(present, one);
          return present.without(one);
        });
  }

  private UnaryOperator<ListSettings> changing(Function<InOrder<T>, List<T>> change) {
    return now -> now.with(setting, change.apply(new InOrder<>(things.apply(now), code)));
  }

  private T get(InOrder<T> present, String wanted) {
    return present.find(wanted).orElseThrow(() -> new NotFoundException(what, wanted));
  }
}
