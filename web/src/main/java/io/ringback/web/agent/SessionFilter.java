package io.ringback.web.agent;

import io.ringback.access.UserSession;
import io.ringback.access.UserSessionService;
import io.ringback.web.faces.NotSignedInException;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Every request has a session; one that changes something also the token that only our page knows
 * (CSRF). What a page asks by itself is no deed of a person, and does not keep the session open.
 */
@ApplicationScoped
public class SessionFilter implements ContainerRequestFilter {
  private static final String CSRF = "X-CSRF-Token";
  private static final String BACKGROUND = "X-Background";

  @Inject Viewer viewer;
  @Inject UserSessionService sessions;

  @Override
  public void filter(ContainerRequestContext request) {
    var session = viewer.session().orElseThrow(NotSignedInException::new);
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (!reads && !isOurs(session, request.getHeaderString(CSRF))) throw new ForeignPageException();
    if (request.getHeaderString(BACKGROUND) == null) sessions.touch(session.token());
  }

  private static boolean isOurs(UserSession session, @Nullable String given) {
    return given != null
        && MessageDigest.isEqual(
            session.csrfToken().getBytes(StandardCharsets.UTF_8),
            given.getBytes(StandardCharsets.UTF_8));
  }
}
