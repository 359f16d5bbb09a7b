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
 * The way in for people: the sign-in page authenticates once, and the session remembers who it is.
 */
@ApplicationScoped
public class SessionSignIn {
  private static final String USER = "ringback.user";

  @Inject IdentityStoreHandler identities;

  AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    var credential = context.getAuthParameters().getCredential();
    if (credential != null) return signIn(credential, request, context);
    var session = request.getSession(false);
    if (session != null && session.getAttribute(USER) instanceof String name)
      return context.notifyContainerAboutLogin(name, Set.of());
    return context.isProtected()
        ? context.redirect(request.getContextPath() + "/sign-in.xhtml")
        : context.doNothing();
  }

  void signOut(HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession(false);
    if (session != null) session.invalidate();
  }

  private AuthenticationStatus signIn(
      Credential credential, HttpServletRequest request, HttpMessageContext context) {
    var result = identities.validate(credential);
    if (result.getStatus() != CredentialValidationResult.Status.VALID)
      return AuthenticationStatus.SEND_FAILURE;
    request.getSession();
    request.changeSessionId();
    request.getSession().setAttribute(USER, result.getCallerPrincipal().getName());
    return context.notifyContainerAboutLogin(result);
  }
}
