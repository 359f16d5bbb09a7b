package io.ringback.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** The people of the identity provider, who were looked at before they come here. */
@ApplicationScoped
public class ProviderIdentityStore implements IdentityStore {
  @Override
  public CredentialValidationResult validate(Credential credential) {
    return credential instanceof ProviderCredential given
        ? new CredentialValidationResult(given.userName())
        : CredentialValidationResult.NOT_VALIDATED_RESULT;
  }
}
