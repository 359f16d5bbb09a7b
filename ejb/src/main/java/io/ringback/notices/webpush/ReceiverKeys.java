package io.ringback.notices.webpush;

import java.security.PublicKey;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser gave to encrypt for it.
 *
 * @param publicKey {@code p256dh} of its subscription
 * @param secret {@code auth} of its subscription, 16 bytes
 */
public record ReceiverKeys(PublicKey publicKey, SecretKey secret) {
  private static final int SECRET_LENGTH = 16;

  /**
   * From base64url, as browsers write them.
   *
   * @throws IllegalArgumentException they are none
   */
  public static ReceiverKeys of(String p256dh, String auth) {
    var secret = Base64.getUrlDecoder().decode(auth);
    if (secret.length != SECRET_LENGTH) throw new IllegalArgumentException("not a secret");
    return new ReceiverKeys(
        P256.publicKey(Base64.getUrlDecoder().decode(p256dh)),
        new SecretKeySpec(secret, "HmacSHA256"));
  }
}
