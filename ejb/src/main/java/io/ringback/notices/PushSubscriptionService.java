package io.ringback.notices;

import io.ringback.access.Actor;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.notices.webpush.ReceiverKeys;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Browsers in which a person takes pushes. Each method is one transaction. */
@Stateless
public class PushSubscriptionService {
  private static final int LONGEST_ENDPOINT = 2_000;
  private static final int MOST_BROWSERS = 10;

  @Inject Sql sql;
  @Inject VapidKeyRing keys;
  @Inject PushEndpoints endpoints;

  /** What a browser subscribes with, base64url. */
  public String publicKey() {
    return keys.get().publicKey();
  }

  /** Whoever used the browser before gets nothing there any more. */
  public void subscribe(Actor.User person, String endpoint, String p256dh, String auth) {
    if (endpoint.length() > LONGEST_ENDPOINT || !endpoints.mayBeOne(endpoint))
      throw new InvalidFieldException(Violation.of("endpoint", "bad-format"));
    requireKeys(p256dh, auth);
    sql.execute(
        """
        INSERT INTO push_subscription (user_id, endpoint, p256dh, auth, made_at)
        VALUES (?1, ?2, ?3, ?4, ringback_now())
        ON CONFLICT (endpoint) DO UPDATE
          SET user_id = excluded.user_id, p256dh = excluded.p256dh, auth = excluded.auth, made_at = excluded.made_at
        """,
        person.id(),
        endpoint,
        p256dh,
        auth);
    forgetOldest(person);
  }

  /** Nobody makes this server send to ever more addresses. */
  private void forgetOldest(Actor.User person) {
    sql.execute(
        """
        DELETE FROM push_subscription WHERE id IN (
          SELECT id FROM push_subscription WHERE user_id = ?1 ORDER BY made_at DESC OFFSET ?2)
        """,
        person.id(),
        MOST_BROWSERS);
  }

  private static void requireKeys(String p256dh, String auth) {
    try {
      ReceiverKeys.of(p256dh, auth);
    } catch (IllegalArgumentException e) {
      throw new InvalidFieldException(Violation.of("p256dh", "bad-format"));
    }
  }

  /** Repeating is harmless. Another person's browser stays theirs. */
  public void unsubscribe(Actor.User person, String endpoint) {
    sql.execute(
        "DELETE FROM push_subscription WHERE endpoint = ?1 AND user_id = ?2",
        endpoint,
        person.id());
  }
}
