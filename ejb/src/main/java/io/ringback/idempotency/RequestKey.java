package io.ringback.idempotency;

import io.ringback.access.Actor;

/** What a client calls its request, and a hash that tells it from others. */
public record RequestKey(Owner owner, String key, String hash) {
  /**
   * Whose name for a request it is: the names of two never meet.
   *
   * @param column that has their internal id
   */
  public record Owner(String column, long id) {
    public static Owner of(Actor.Key system) {
      return new Owner("api_key_id", system.id());
    }

    public static Owner of(Actor.User person) {
      return new Owner("user_id", person.id());
    }
  }
}
