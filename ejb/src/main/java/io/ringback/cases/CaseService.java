package io.ringback.cases;

import io.ringback.access.Actor;
import jakarta.ejb.Stateless;
import org.jspecify.annotations.Nullable;

/**
 * The life of a case apart from handing out and calling. Each method is one transaction.
 *
 * <p>{@code agent} is the name of the person acting; null means that the actor acts as a supervisor.
 */
@Stateless
public class CaseService {
  public CreatedCase create(Actor actor, NewCase request) {
    throw new UnsupportedOperationException();
  }

  /** @throws StaleCaseException when the case was edited since {@code editVersion} */
  public CaseView edit(Actor actor, String id, int editVersion, CaseFields changes) {
    throw new UnsupportedOperationException();
  }

  /** Makes it a self-assigned case of the agent. The list must allow pull unless a supervisor or key gives it. */
  public CaseView assign(Actor actor, String id, String agent) {
    throw new UnsupportedOperationException();
  }

  public CaseView unassign(Actor actor, String id, @Nullable String agent) {
    throw new UnsupportedOperationException();
  }

  public CaseView close(Actor actor, String id, @Nullable String agent, CloseReason reason, @Nullable String note) {
    throw new UnsupportedOperationException();
  }

  /** With an agent the case is theirs again, else it is open to all. */
  public CaseView reopen(Actor actor, String id, @Nullable String agent, CaseFields changes) {
    throw new UnsupportedOperationException();
  }
}
