package io.ringback.web.rest.webhooks;

import io.ringback.webhooks.RotatedSecret;
import java.time.Instant;

/**
 * A new secret, which no other answer shows.
 *
 * @param secret {@code whsec_…}
 */
public record WebhookSecretJson(String secret, Instant oldSecretUntil) {
  static WebhookSecretJson of(RotatedSecret rotated) {
    return new WebhookSecretJson(rotated.secret(), rotated.oldSecretUntil());
  }
}
