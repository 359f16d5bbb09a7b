package io.ringback.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Finds and stores call attempts. */
@ApplicationScoped
public class Attempts {
  @PersistenceContext EntityManager entities;

  /** The attempt of the present assignment that has no status yet. */
  public Optional<CallAttempt> findCurrent(CallCase callCase) {
    if (!callCase.onCall()) return Optional.empty();
    return first(
        "SELECT a FROM CallAttempt a WHERE a.caseId = ?1 AND a.savedAt IS NULL AND a.abandonedAt IS NULL ORDER BY a.id DESC",
        callCase.id());
  }

  /** The agent's latest attempt on the case that was never saved: the one a late save speaks of. */
  public Optional<CallAttempt> findLastUnsaved(long callCase, long agent) {
    return first(
        "SELECT a FROM CallAttempt a WHERE a.caseId = ?1 AND a.agentId = ?2 AND a.savedAt IS NULL ORDER BY a.id DESC",
        callCase,
        agent);
  }

  public Optional<CallAttempt> findByPublicId(String publicId) {
    return first("SELECT a FROM CallAttempt a WHERE a.publicId = ?1", publicId);
  }

  public Optional<CallAttempt> findByCall(String callId) {
    return first("SELECT a FROM CallAttempt a WHERE a.callId = ?1 ORDER BY a.id DESC", callId);
  }

  public void add(CallAttempt attempt) {
    entities.persist(attempt);
  }

  private Optional<CallAttempt> first(String jpql, Object... parameters) {
    // no LIMIT: a case has few attempts, and with one as parameter PostgreSQL plans each time anew
    var query = entities.createQuery(jpql, CallAttempt.class);
    for (int i = 0; i < parameters.length; i++) query.setParameter(i + 1, parameters[i]);
    return query.getResultStream().findFirst();
  }
}
