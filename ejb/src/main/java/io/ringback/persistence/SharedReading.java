package io.ringback.persistence;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A reading that all who ask at about the same time share, so that many watchers cost as much as
 * one.
 *
 * <p>An answer is never older than a few times what it took to read: as good as fresh while that is
 * quick, and a bounded share of the database when it is not. Who asks during a reading waits for
 * it.
 */
public final class SharedReading<T> {
  private static final int REST = 4;

  private @Nullable T value;
  private long restsUntil;

  public T get(Supplier<T> read) {
    long asked = System.nanoTime();
    synchronized (this) {
      if (value != null && asked < restsUntil) return value;
      long begun = System.nanoTime();
      var fresh = read.get();
      restsUntil = begun + REST * (System.nanoTime() - begun);
      value = fresh;
      return fresh;
    }
  }
}
