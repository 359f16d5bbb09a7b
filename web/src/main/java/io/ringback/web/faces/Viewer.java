package io.ringback.web.faces;

import io.ringback.access.Actor;
import io.ringback.access.ActorLookup;
import io.ringback.access.UserSession;
import io.ringback.agents.Profile;
import io.ringback.agents.ProfileService;
import io.ringback.web.security.Sessions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The person in front of the page, with the rights and settings they have at this request. */
@Named
@RequestScoped
public class Viewer {
  @Inject HttpServletRequest request;
  @Inject Sessions sessions;
  @Inject ActorLookup actors;
  @Inject ProfileService profiles;

  private Actor.@Nullable User actor;
  private @Nullable Profile profile;

  public Optional<UserSession> session() {
    return sessions.find(request);
  }

  public boolean isSignedIn() {
    return session().isPresent();
  }

  /**
   * @throws NotSignedInException nobody is
   */
  public Actor.User actor() {
    if (actor == null) {
      actor =
          session()
              .flatMap(session -> actors.findUser(session.userName()))
              .orElseThrow(NotSignedInException::new);
    }
    return actor;
  }

  public Profile getProfile() {
    if (profile == null) profile = profiles.get(actor());
    return profile;
  }

  public String getCsrfToken() {
    return session().orElseThrow(NotSignedInException::new).csrfToken();
  }

  /** For the page: {@code light}, {@code dark} or {@code system}. */
  public String getTheme() {
    return isSignedIn() ? getProfile().theme().name().toLowerCase(Locale.ROOT) : "system";
  }
}
