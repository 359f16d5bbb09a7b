package io.ringback.telephony.dialling;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The values of one call that is to be dialled.
 *
 * @param attempt public id, which the exchange gives back with its events
 * @param phone E.164
 */
record DialledCall(String attempt, String phone, String extension, String secret) {
  String secretBase64() {
    return Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
  }

  /** Not for logs: it has the secret and a person's number. */
  @Override
  public String toString() {
    return attempt;
  }
}
