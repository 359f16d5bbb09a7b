package io.ringback.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/**
 * The way in for people: the sign-in page authenticates once, then the session's cookie says who it
 * is. What a page needs is decided by {@link PageGuard}, not here.
 */
@ApplicationScoped
public class SessionSignIn {
  @Inject IdentityStoreHandler identities;
  @Inject Sessions sessions;

  AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    var credential = context.getAuthParameters().getCredential();
    if (credential != null) return signIn(credential, request, response, context);
    if (request.getServletPath().startsWith("/assets/")) return context.doNothing();
    return sessions
        .find(request)
        .map(session -> context.notifyContainerAboutLogin(session.userName(), Set.of()))
        .orElseGet(context::doNothing);
  }

  void signOut(HttpServletRequest request, HttpServletResponse response) {
    sessions.end(request, response);
  }

  private AuthenticationStatus signIn(
      Credential credential,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context) {
    var result = identities.validate(credential);
    if (result.getStatus() != CredentialValidationResult.Status.VALID)
      return AuthenticationStatus.SEND_FAILURE;
    var idToken = credential instanceof ProviderCredential provided ? provided.idToken() : "";
    sessions.open(request, response, result.getCallerPrincipal().getName(), idToken);
    return context.notifyContainerAboutLogin(result);
  }
}
