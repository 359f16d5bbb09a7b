package io.ringback.persistence;

import com.github.f4b6a3.ulid.UlidCreator;

/**
 * Identifiers that leave the database: ULIDs, which sort by time and say nothing of how many there
 * are.
 */
public final class PublicIds {
  private PublicIds() {}

  public static String next() {
    return UlidCreator.getMonotonicUlid().toString();
  }
}
