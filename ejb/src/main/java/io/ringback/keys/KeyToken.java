package io.ringback.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client sends: {@code rb_<id>_<secret>}.
 *
 * <p>The secret is random, so one round of SHA-256 keeps it as well as a slow hash would, and costs
 * a request nothing.
 */
public record KeyToken(String keyId, String secret) {
  private static final Pattern FORM = Pattern.compile("rb_([a-z0-9]{1,32})_([A-Za-z0-9_-]{1,128})");
  private static final SecureRandom RANDOM = new SecureRandom();

  static KeyToken issue(String keyId) {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new KeyToken(keyId, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  static String newKeyId() {
    var bytes = new byte[6];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  public static Optional<KeyToken> parse(String text) {
    var match = FORM.matcher(text);
    return match.matches()
        ? Optional.of(new KeyToken(match.group(1), match.group(2)))
        : Optional.empty();
  }

  public String text() {
    return "rb_" + keyId + "_" + secret;
  }

  /** Secrets don't belong in logs. */
  @Override
  public String toString() {
    return "rb_" + keyId + "_…";
  }

  /** SHA-256 of a secret, in hexadecimal, as the database keeps it. */
  public static String hash(String secret) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static boolean matches(String hash, String secret) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII), hash(secret).getBytes(StandardCharsets.US_ASCII));
  }
}
