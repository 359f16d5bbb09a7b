package io.ringback.notices;

import io.ringback.notices.webpush.ReceiverKeys;
import java.net.URI;
import java.time.Instant;

/**
 * One message for one browser, taken to be sent.
 *
 * @param endpoint where its push service takes messages; chosen by the browser, so not to be
 *     trusted
 * @param takenAt by the database's clock
 */
public record Push(
    long id,
    long subscriptionId,
    String endpoint,
    String p256dh,
    String auth,
    PushText text,
    Instant takenAt) {

  URI address() {
    return URI.create(endpoint);
  }

  ReceiverKeys receiver() {
    return ReceiverKeys.of(p256dh, auth);
  }
}
