package io.ringback.lists;

import io.ringback.access.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The handling statuses of a list, one at a time (HANDLE-4). Each method is one transaction. */
@Stateless
public class HandlingStatusService {
  private static final ListPart<StatusSettings> STATUSES =
      new ListPart<>("statuses", "status", ListSettings::statuses, StatusSettings::code);

  @Inject CallbackListService lists;

  /** One more, behind the others. */
  public void add(Actor actor, String list, StatusSettings status) {
    lists.change(actor, list, STATUSES.adding(status));
  }

  /**
   * Replaces the one of that code.
   *
   * @param seen as it was when the change was thought of
   * @throws ListChangedMeanwhileException it is another one by now
   */
  public void adjust(Actor actor, String list, StatusSettings seen, StatusSettings wanted) {
    lists.change(actor, list, STATUSES.adjusting(seen, wanted));
  }

  /** One place up (-1) or down (1). */
  public void move(Actor actor, String list, String code, int step) {
    lists.change(actor, list, STATUSES.moving(code, step));
  }

  /**
   * A built-in one is only as it was made again. Calls that were saved with the status keep its
   * code.
   */
  public void remove(Actor actor, String list, String code) {
    lists.change(actor, list, STATUSES.removing(code));
  }
}
