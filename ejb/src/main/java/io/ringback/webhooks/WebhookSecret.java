package io.ringback.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an endpoint knows our messages by: {@code whsec_} and 32 random bytes in Base64. */
final class WebhookSecret {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String text;

  WebhookSecret(String text) {
    this.text = text;
  }

  static WebhookSecret generate() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  String text() {
    return text;
  }

  /** The header {@code webhook-signature}, of Standard Webhooks 1.0. */
  String sign(String id, long timestamp, String body) {
    var content = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
    return "v1," + Base64.getEncoder().encodeToString(hmac(content));
  }

  private byte[] hmac(byte[] content) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      var key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** Secrets don't belong in logs. */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
