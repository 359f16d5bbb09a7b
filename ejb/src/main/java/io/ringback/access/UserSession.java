package io.ringback.access;

/**
 * A person signed in on one browser.
 *
 * @param token the secret in the cookie
 * @param csrfToken what the pages send with every change; says nothing of the token
 */
public record UserSession(String userName, String token, String csrfToken) {
  @Override
  public String toString() {
    return "session of " + userName;
  }
}
