package io.ringback.lists;

import io.ringback.access.Actor;
import io.ringback.classification.Dimension;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * What a list asks about its calls, one dimension at a time (HANDLE-5). Each method is one
 * transaction.
 */
@Stateless
public class DimensionService {
  private static final ListPart<Dimension> CLASSIFICATION =
      new ListPart<>("classification", "dimension", ListSettings::classification, Dimension::code);

  @Inject CallbackListService lists;

  /** One more, behind the others. */
  public void add(Actor actor, String list, Dimension dimension) {
    lists.change(actor, list, CLASSIFICATION.adding(dimension));
  }

  /**
   * Replaces the one of that code.
   *
   * @param seen as it was when the change was thought of
   * @throws ListChangedMeanwhileException it is another one by now
   */
  public void adjust(Actor actor, String list, Dimension seen, Dimension wanted) {
    lists.change(actor, list, CLASSIFICATION.adjusting(seen, wanted));
  }

  /** One place up (-1) or down (1). */
  public void move(Actor actor, String list, String code, int step) {
    lists.change(actor, list, CLASSIFICATION.moving(code, step));
  }

  /** Answers that were given keep their texts. */
  public void remove(Actor actor, String list, String code) {
    lists.change(actor, list, CLASSIFICATION.removing(code));
  }
}
