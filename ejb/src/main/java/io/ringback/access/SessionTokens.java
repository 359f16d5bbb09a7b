package io.ringback.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secrets of browsers: 256 random bits, of which the database sees one hash and others, who may
 * know part of it, each another.
 */
final class SessionTokens {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private SessionTokens() {}

  static String next() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return text(bytes);
  }

  static byte[] hash(String token) {
    return digest("session:" + token);
  }

  static String csrfToken(String token) {
    return derive("csrf", token);
  }

  /** A secret for one purpose, which says nothing of the token. */
  static String derive(String purpose, String token) {
    return text(digest(purpose + ":" + token));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
