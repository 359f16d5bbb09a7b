package io.ringback.persistence;

import io.ringback.errors.UnavailableException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;

/**
 * Failures that say nothing about the request: the same transaction may well succeed when it is run
 * again.
 */
public final class Transience {
  /**
   * serialization_failure, deadlock_detected, unique_violation (somebody was faster),
   * lock_not_available.
   */
  private static final Set<String> STATES = Set.of("40001", "40P01", "23505", "55P03");

  private Transience() {}

  public static boolean isTransient(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState())))
        return true;
      if (cause instanceof OptimisticLockException || cause instanceof UnavailableException)
        return true;
    }
    return false;
  }
}
