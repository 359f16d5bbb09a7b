package io.ringback.web.faces;

import io.ringback.agents.StopReason;
import io.ringback.allocation.ReceivingService;
import io.ringback.web.oidc.ProviderSignOut;
import io.ringback.web.security.Sessions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;

/** Signing out: an agent stops receiving at once (AGENT-2), then the session ends. */
@RequestScoped
public class Leaving {
  @Inject Viewer viewer;
  @Inject ReceivingService receiving;
  @Inject Sessions sessions;
  @Inject ProviderSignOut provider;

  /**
   * Where the browser goes to be signed out by the identity provider too; empty when that did not
   * sign the person in, or offers no such thing.
   */
  public Optional<URI> leave(HttpServletRequest request, HttpServletResponse response) {
    var actor = viewer.actor();
    var idToken = sessions.findIdToken(request);
    if (viewer.getProfile().isAgent()) receiving.stop(actor, actor.name(), StopReason.SIGNED_OUT);
    sessions.end(request, response);
    return idToken.flatMap(provider::address);
  }
}
