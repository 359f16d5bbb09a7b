package io.ringback.persistence;

import io.ringback.errors.UnavailableException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs a transaction again that collided with another, so that who asked for it does not hear of
 * that.
 */
public final class Collisions {
  private static final int TRIES = 10;
  private static final long LONGEST_PAUSE_NANOS = 20_000_000;

  private Collisions() {}

  /** All of a transaction, from its beginning to its commit. */
  public interface Transaction<T, E extends Exception> {
    T run() throws E;
  }

  /**
   * Runs it until it collides with nobody.
   *
   * @throws UnavailableException it collided every time
   */
  public static <T, E extends Exception> T outlive(Transaction<T, E> transaction) throws E {
    for (int tries = 1; ; tries++) {
      try {
        return transaction.run();
      } catch (Exception failure) {
        if (!Transience.isTransient(failure)) throw failure;
        if (tries == TRIES)
          throw new UnavailableException("the request met too many others; send it again");
        // two that collide again and again step aside for different times
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
      }
    }
  }
}
