package io.ringback.lists;

import io.ringback.access.Actor;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.Violation;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The handling statuses of a list, one at a time (HANDLE-4). Each method is one transaction. */
@Stateless
public class HandlingStatusService {
  @Inject CallbackListService lists;

  /** One more, behind the others. */
  public void add(Actor actor, String list, StatusSettings status) {
    change(
        actor,
        list,
        present -> {
          if (present.find(status.code()).isPresent())
            throw new InvalidFieldException(Violation.of("code", "duplicate"));
          return present.with(status);
        });
  }

  /**
   * Replaces the one of that code.
   *
   * @param seen as it was when the change was thought of
   * @throws ListChangedMeanwhileException it is another one by now
   */
  public void adjust(Actor actor, String list, StatusSettings seen, StatusSettings wanted) {
    lists.change(
        actor,
        list,
        now -> {
          var present = statuses(now);
          var current = get(present, wanted.code());
          if (!current.equals(seen) && !current.equals(wanted))
            throw ListChangedMeanwhileException.in(Set.of("statuses"));
          return now.with("statuses", present.replacing(wanted));
        });
  }

  /** One place up (-1) or down (1). */
  public void move(Actor actor, String list, String code, int step) {
    change(actor, list, present -> present.moving(code, step));
  }

  /**
   * A built-in one is only as it was made again. Calls that were saved with the status keep its
   * code.
   */
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
      Actor actor, String list, Function<InOrder<StatusSettings>, List<StatusSettings>> change) {
    lists.change(actor, list, now -> now.with("statuses", change.apply(statuses(now))));
  }

  private static InOrder<StatusSettings> statuses(ListSettings settings) {
    return new InOrder<>(settings.statuses(), StatusSettings::code);
  }

  private static StatusSettings get(InOrder<StatusSettings> present, String code) {
    return present.find(code).orElseThrow(() -> new NotFoundException("status", code));
  }
}
