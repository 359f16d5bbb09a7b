package io.ringback.agents;

import io.ringback.access.Actor;
import jakarta.ejb.Stateless;
import java.util.List;

/** Who works on which list (LIST-4 to 6). Each method is one transaction. */
@Stateless
public class MemberService {
  public List<MemberView> list(Actor actor, String listKey) {
    throw new UnsupportedOperationException();
  }

  /**
   * Adds the agent or changes whether they are active. Agents may join and leave lists they are
   * members of by themselves.
   */
  public MemberView put(Actor actor, String listKey, String agent, boolean active) {
    throw new UnsupportedOperationException();
  }

  /** Cases of the list that the agent holds are open to others again at once (LIST-6). */
  public void remove(Actor actor, String listKey, String agent) {
    throw new UnsupportedOperationException();
  }
}
