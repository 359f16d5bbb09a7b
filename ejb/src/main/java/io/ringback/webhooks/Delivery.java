package io.ringback.webhooks;

import java.net.URI;
import java.time.Instant;

/**
 * One message for one endpoint, taken to be sent. Whoever took it has it until the lease is over.
 *
 * @param url where the endpoint takes messages; chosen by others, so not to be trusted
 * @param attempt which try it is, from 1
 * @param takenAt by the database's clock
 */
public record Delivery(
    long id,
    long webhookId,
    String url,
    WebhookSecret secret,
    WebhookFormat format,
    Message message,
    int attempt,
    Instant takenAt) {

  URI address() {
    return URI.create(url);
  }

  String body() {
    return message.body(format);
  }

  String signature(String body) {
    return secret.sign(message.id(), takenAt.getEpochSecond(), body);
  }
}
