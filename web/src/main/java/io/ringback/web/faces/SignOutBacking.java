package io.ringback.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The sign-out button of pages that are Faces all through. */
@Named
@RequestScoped
public class SignOutBacking {
  @Inject Leaving leaving;
  @Inject ExternalContext external;

  public void signOut() throws IOException {
    leaving.leave(
        (HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
    external.redirect(external.getRequestContextPath() + "/sign-in");
  }
}
