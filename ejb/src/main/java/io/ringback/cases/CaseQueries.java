package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import jakarta.ejb.Stateless;
import java.util.Optional;

/** Reads about cases. What the actor may not see does not exist for them. */
@Stateless
public class CaseQueries {
  public CaseView get(Actor actor, String id) {
    throw new UnsupportedOperationException();
  }

  public Page<CaseView> search(Actor actor, CaseFilter filter, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  /** Oldest first. */
  public Page<HistoryItem> history(Actor actor, String id, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  /** The offered case that the agent holds now. */
  public Optional<CaseView> findOffered(Actor actor, String agent) {
    throw new UnsupportedOperationException();
  }
}
