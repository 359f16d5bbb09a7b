package io.ringback.web.faces;

import io.ringback.configuration.ProviderSettings;
import io.ringback.web.oidc.SignInProblem;
import io.ringback.web.security.Destination;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the sign-in pages say of the identity provider. They do not ask it: it may be away. */
@Named
@RequestScoped
public class ProviderChoice {
  @Inject ProviderSettings settings;
  @Inject PageLanguage language;
  @Inject HttpServletRequest request;

  public boolean isOffered() {
    return settings.isOn();
  }

  /** What the button says. */
  public String getText() {
    var texts = language.getTexts();
    return settings
        .name()
        .map(name -> texts.getOrDefault("provider.button", "").replace("{name}", name))
        .orElseGet(() -> texts.getOrDefault("provider.button.unnamed", ""));
  }

  public String getAddress() {
    return address("/sign-in/provider") + then() + "&language=" + language.getCode();
  }

  /** Like the address, but the provider asks who it is though it may know. */
  public String getAgain() {
    return getAddress() + "&again=true";
  }

  public String getLocal() {
    return address("/sign-in") + then();
  }

  /** Key of the text that says why the provider did not let somebody in, null when nothing says. */
  public @Nullable String getWhy() {
    return problem().map(problem -> "provider." + problem).orElse(null);
  }

  /** What a link to the same page in another language takes along. */
  public String getKept() {
    var why = problem().map(problem -> "&why=" + problem).orElse("");
    return asked() == null ? why : why + "&" + then().substring(1);
  }

  private Optional<SignInProblem> problem() {
    var asked = request.getParameter("why");
    return Arrays.stream(SignInProblem.values())
        .filter(problem -> problem.name().equals(asked))
        .findFirst();
  }

  private String address(String path) {
    return request.getContextPath() + path;
  }

  private String then() {
    var destination = Destination.within(asked());
    return "?then=" + URLEncoder.encode(destination, StandardCharsets.UTF_8);
  }

  /** From the link to the page, or from its form when that was sent in vain. */
  private @Nullable String asked() {
    var asked = request.getParameter("then");
    return asked == null ? request.getParameter("signIn:then") : asked;
  }
}
