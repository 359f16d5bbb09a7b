package io.ringback.web.security;

import jakarta.security.enterprise.credential.Credential;

/**
 * A person whom the identity provider has signed in, found good.
 *
 * @param idToken what it said of them, as it came
 */
public record ProviderCredential(String userName, String idToken) implements Credential {
  @Override
  public String toString() {
    return "credential of " + userName;
  }
}
