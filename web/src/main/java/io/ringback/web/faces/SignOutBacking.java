package io.ringback.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The sign-out button of pages that are Faces all through. */
@Named
@RequestScoped
public class SignOutBacking {
  @Inject Leaving leaving;
  @Inject ExternalContext external;

  private @Nullable URI next;

  /**
   * To the provider by a page of ours: a form of ours may send nobody to another site
   * (Content-Security-Policy).
   */
  public @Nullable String signOut() throws IOException {
    var provider =
        leaving.leave(
            (HttpServletRequest) external.getRequest(),
            (HttpServletResponse) external.getResponse());
    if (provider.isPresent()) {
      next = provider.get();
      return "/signed-out";
    }
    external.redirect(external.getRequestContextPath() + "/sign-in");
    return null;
  }

  /** Where the provider signs the person out. */
  public @Nullable URI getNext() {
    return next;
  }
}
