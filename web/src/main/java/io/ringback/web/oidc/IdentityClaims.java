package io.ringback.web.oidc;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.ringback.agents.ProviderIdentity;
import io.ringback.configuration.ProviderSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who somebody is, out of the claims of a token that was found good. */
@ApplicationScoped
class IdentityClaims {
  @Inject ProviderSettings settings;

  ProviderIdentity read(IDTokenClaimsSet token) {
    Map<?, ?> claims = token.toJSONObject();
    return new ProviderIdentity(
        token.getIssuer().getValue(),
        token.getSubject().getValue(),
        text(find(claims, settings.usernameClaim())),
        text(claims.get("name")),
        text(claims.get("email")),
        text(claims.get("locale")),
        texts(find(claims, settings.rolesClaim())));
  }

  /** A claim of just this name, which may have dots, or else one inside others. */
  private static @Nullable Object find(Map<?, ?> claims, String path) {
    if (claims.containsKey(path)) return claims.get(path);
    int dot = path.indexOf('.');
    return dot > 0 && claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
        ? find(inner, path.substring(dot + 1))
        : null;
  }

  private static @Nullable String text(@Nullable Object claim) {
    return claim instanceof String text && !text.isBlank() ? text.strip() : null;
  }

  private static Set<String> texts(@Nullable Object claim) {
    if (claim instanceof String text) return Set.of(text);
    if (!(claim instanceof Collection<?> several)) return Set.of();
    return several.stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.toSet());
  }
}
