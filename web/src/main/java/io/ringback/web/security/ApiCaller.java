package io.ringback.web.security;

import io.ringback.access.Actor;
import io.ringback.access.Scope;
import io.ringback.errors.NoPermissionException;
import io.ringback.keys.KeyGrant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The system behind the API request at hand, as its key was found good for this one request. */
@RequestScoped
public class ApiCaller {
  static final String GRANT = KeyGrant.class.getName();

  @Inject HttpServletRequest request;

  /** No: a person, whose page asks. */
  public boolean isSystem() {
    return request.getAttribute(GRANT) != null;
  }

  public Actor.Key actor() {
    return grant().actor();
  }

  public KeyGrant grant() {
    if (request.getAttribute(GRANT) instanceof KeyGrant grant) return grant;
    throw new NoKeyException();
  }

  public void require(Scope scope) {
    if (!actor().scopes().contains(scope)) throw new NoPermissionException(scope.text());
  }
}
