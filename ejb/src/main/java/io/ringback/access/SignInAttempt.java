package io.ringback.access;

/**
 * A browser that was sent to the identity provider and may come back once. All that it has to prove
 * then follows from the one secret in its cookie.
 *
 * @param token the secret in the cookie
 */
public record SignInAttempt(String token) {
  /** Goes to the provider and comes back with the browser. */
  public String state() {
    return SessionTokens.derive("state", token);
  }

  /** Comes back in the ID token: it was made for this attempt. */
  public String nonce() {
    return SessionTokens.derive("nonce", token);
  }

  /** Goes to the provider behind the browser's back: the code is of use to nobody else (PKCE). */
  public String verifier() {
    return SessionTokens.derive("verifier", token);
  }

  @Override
  public String toString() {
    return "attempt to sign in";
  }
}
