package io.ringback.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The database's clock, the only one that decides. Ask after locking: waiting for a lock takes
 * time.
 */
@ApplicationScoped
public class Clock {
  @PersistenceContext EntityManager entities;

  public Instant now() {
    return toInstant(entities.createNativeQuery("SELECT ringback_now()").getSingleResult());
  }

  /** An instant from a native query, in whichever type the driver gave it. */
  public static Instant toInstant(Object value) {
    if (value instanceof OffsetDateTime time) return time.toInstant();
    if (value instanceof java.sql.Timestamp time) return time.toInstant();
    throw new IllegalArgumentException("not an instant: " + value.getClass());
  }
}
