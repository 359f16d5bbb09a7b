package io.ringback.persistence;

import io.ringback.errors.UnavailableException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Failures that say nothing about the request: the same one may well succeed. */
public final class Transience {
  /**
   * serialization_failure, deadlock_detected, unique_violation (somebody was faster),
   * lock_not_available.
   */
  private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "23505", "55P03");

  /**
   * Classes of SQLSTATE that pass by themselves: connection, resources (a full disk is one),
   * operator intervention, serialization and locks.
   */
  private static final Set<String> PASSING = Set.of("08", "53", "57", "40", "55");

  private static final Pattern AWAY = Pattern.compile("08(?!004)...|57P0[123]|53300");

  private Transience() {}

  /** It collided with another transaction, and may be run again at once. */
  public static boolean isTransient(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                COLLISIONS.contains(state(cause))
                    || cause instanceof OptimisticLockException
                    || cause instanceof UnavailableException);
  }

  /** It collided, or the database is away, full or overloaded: it may be run again later. */
  public static boolean passes(Throwable failure) {
    return isTransient(failure) || causes(failure).anyMatch(Transience::isOfTheDatabase);
  }

  /**
   * The database cannot be reached, is just starting or stopping, or has no connection left. Not
   * that it turned us away: no password of ours, no encryption of its own.
   */
  public static boolean isAway(Throwable failure) {
    return causes(failure)
        .anyMatch(
            cause ->
                cause instanceof SQLTransientConnectionException
                    || AWAY.matcher(state(cause)).matches());
  }

  private static boolean isOfTheDatabase(Throwable cause) {
    return cause instanceof LockTimeoutException
        || cause instanceof PessimisticLockException
        || cause instanceof SQLTransientException
        || cause instanceof SQLNonTransientConnectionException
        || (state(cause).length() == 5 && PASSING.contains(state(cause).substring(0, 2)));
  }

  private static String state(Throwable cause) {
    return cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
