package io.ringback.web.security;

import io.ringback.access.PasswordService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** The users of this deployment, by name and password. */
@ApplicationScoped
public class UserIdentityStore implements IdentityStore {
  @Inject PasswordService passwords;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof UsernamePasswordCredential given))
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    return passwords.isRight(given.getCaller(), given.getPassword().getValue())
        ? new CredentialValidationResult(given.getCaller())
        : CredentialValidationResult.INVALID_RESULT;
  }
}
