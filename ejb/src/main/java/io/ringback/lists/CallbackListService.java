package io.ringback.lists;

import io.ringback.access.Actor;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Callback lists as administrators run them and everybody reads them. Each method is one
 * transaction.
 */
@Stateless
public class CallbackListService {
  /** The lists that the actor may see, by name. */
  public List<ListSettings> listAll(Actor actor) {
    throw new UnsupportedOperationException();
  }

  public ListSettings get(Actor actor, String key) {
    throw new UnsupportedOperationException();
  }

  /** Creates the list, or replaces every setting of it. True when it was created. */
  public boolean put(Actor actor, ListSettings settings) {
    throw new UnsupportedOperationException();
  }

  /** Changes some settings: {@code change} gets the current ones, under a lock. */
  public ListSettings change(Actor actor, String key, UnaryOperator<ListSettings> change) {
    throw new UnsupportedOperationException();
  }

  /** Refused while cases are open on it ({@code list-not-empty}, LIST-7). */
  public void delete(Actor actor, String key) {
    throw new UnsupportedOperationException();
  }

  public Counters counters(Actor actor, String key) {
    throw new UnsupportedOperationException();
  }
}
