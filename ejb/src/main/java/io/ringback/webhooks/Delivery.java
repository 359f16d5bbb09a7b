package io.ringback.webhooks;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * One message for one endpoint, taken to be sent. Whoever took it has it until the lease is over.
 *
 * @param url where the endpoint takes messages; chosen by others, so not to be trusted
 * @param secrets that sign it, the newest first
 * @param attempt which try it is, from 1
 * @param takenAt by the database's clock
 */
public record Delivery(
    long id,
    long webhookId,
    String url,
    List<WebhookSecret> secrets,
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

  /** One of each secret: whoever knows one of them knows the message. */
  String signature(String body) {
    return secrets.stream()
        .map(secret -> secret.sign(message.id(), takenAt.getEpochSecond(), body))
        .collect(joining(" "));
  }
}
