package io.ringback.web.faces;

import io.ringback.agents.StopReason;
import io.ringback.allocation.ReceivingService;
import io.ringback.web.security.Sessions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signing out: an agent stops receiving at once (AGENT-2), then the session ends. */
@RequestScoped
public class Leaving {
  @Inject Viewer viewer;
  @Inject ReceivingService receiving;
  @Inject Sessions sessions;

  public void leave(HttpServletRequest request, HttpServletResponse response) {
    var actor = viewer.actor();
    if (viewer.getProfile().isAgent()) receiving.stop(actor, actor.name(), StopReason.SIGNED_OUT);
    sessions.end(request, response);
  }
}
