package io.ringback.web.faces;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import io.ringback.access.SignInThrottle;
import io.ringback.web.security.Destination;
import io.ringback.web.security.Sessions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Signing in. A wrong name and a wrong password are answered alike, in words and in time. */
@Named
@RequestScoped
public class SignInBacking {
  @Inject SecurityContext security;
  @Inject SignInThrottle throttle;
  @Inject Sessions sessions;
  @Inject PageLanguage language;
  @Inject ExternalContext external;
  @Inject FacesContext faces;

  private String name = "";
  private String password = "";
  private @Nullable String then;
  private @Nullable String problem;

  /** Who is signed in already has nothing to do here. */
  public void enter() throws IOException {
    language.remember(response());
    if (sessions.find(request()).isPresent()) external.redirect(destination());
  }

  public void signIn() throws IOException {
    var address = request().getRemoteAddr();
    if (throttle.mustWait(name, address)) {
      problem = "signIn.throttled";
      return;
    }
    var answer =
        security.authenticate(
            request(),
            response(),
            withParams()
                .newAuthentication(true)
                .credential(new UsernamePasswordCredential(name, password)));
    if (answer == AuthenticationStatus.SUCCESS) {
      throttle.forgive(name);
      external.redirect(destination());
      faces.responseComplete();
      return;
    }
    throttle.countFailure(name, address);
    problem = "signIn.refused";
  }

  private String destination() {
    return external.getRequestContextPath() + Destination.within(then);
  }

  private HttpServletRequest request() {
    return (HttpServletRequest) external.getRequest();
  }

  private HttpServletResponse response() {
    return (HttpServletResponse) external.getResponse();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name.strip();
  }

  public String getPassword() {
    return "";
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public @Nullable String getThen() {
    return then;
  }

  public void setThen(@Nullable String then) {
    this.then = then;
  }

  /** Key of the text that says what went wrong, null when nothing did. */
  public @Nullable String getProblem() {
    return problem;
  }
}
