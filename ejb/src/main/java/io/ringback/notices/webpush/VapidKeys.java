package io.ringback.notices.webpush;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * By which push services know this installation (VAPID, RFC 8292). A browser's subscription is
 * bound to the public key, so all members have the same pair.
 *
 * @param publicKey base64url of the point: what pages subscribe with
 */
public record VapidKeys(String publicKey, PrivateKey privateKey) {
  /** At most 24 hours are allowed; a clock may be a little wrong. */
  private static final Duration VALIDITY = Duration.ofHours(12);

  private static final String HEADER = "{\"typ\":\"JWT\",\"alg\":\"ES256\"}";

  public static VapidKeys generate() {
    var pair = P256.generate();
    return new VapidKeys(text(P256.bytes(pair.getPublic())), pair.getPrivate());
  }

  /**
   * From base64url, as the usual tools print them.
   *
   * @throws IllegalArgumentException they are no keys
   */
  public static VapidKeys of(String publicKey, String privateKey) {
    var point = P256.bytes(P256.publicKey(Base64.getUrlDecoder().decode(publicKey)));
    return new VapidKeys(text(point), P256.privateKey(Base64.getUrlDecoder().decode(privateKey)));
  }

  public String privateText() {
    return text(P256.bytes(privateKey));
  }

  /**
   * The {@code Authorization} of one push.
   *
   * @param contact whom the push service may write to: {@code mailto:} or {@code https:}
   */
  public String authorization(URI endpoint, Optional<String> contact, Instant now) {
    var signed = part(HEADER) + "." + part(claims(endpoint, contact, now.plus(VALIDITY)));
    return "vapid t=" + signed + "." + text(sign(signed)) + ", k=" + publicKey;
  }

  static String claims(URI endpoint, Optional<String> contact, Instant expiry) {
    var subject = contact.map(who -> ",\"sub\":\"" + who + "\"").orElse("");
    return "{\"aud\":\""
        + origin(endpoint)
        + "\",\"exp\":"
        + expiry.getEpochSecond()
        + subject
        + "}";
  }

  private static String origin(URI endpoint) {
    var port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
    return (endpoint.getScheme() + "://" + endpoint.getHost()).toLowerCase(Locale.ROOT) + port;
  }

  private byte[] sign(String text) {
    try {
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(privateKey);
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java signs with P-256", e);
    }
  }

  private static String part(String json) {
    return text(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "VAPID keys " + publicKey;
  }
}
