package io.ringback.agents;

import io.ringback.access.Role;
import io.ringback.classification.Labels;
import io.ringback.configuration.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of people whom the identity provider knows. Name, e-mail and roles are the
 * provider's; the rest is its word at the first sign-in only, and the person's own from then on.
 */
@ApplicationScoped
class ProviderProfiles {
  private static final int LONGEST_NAME = 200;

  @Inject Organisation organisation;

  UserSettings firstOf(ProviderIdentity identity, String name, Set<Role> roles) {
    return new UserSettings(
        name,
        displayName(identity, name),
        roles,
        email(identity, null),
        language(identity),
        organisation.timeZone(),
        null,
        Set.of(),
        null);
  }

  UserSettings nextOf(ProviderIdentity identity, User user, Set<Role> roles) {
    return new UserSettings(
        user.name(),
        displayName(identity, user.displayName()),
        roles,
        email(identity, user.email().orElse(null)),
        user.language(),
        user.timeZone(),
        user.extension().orElse(null),
        Set.of(),
        null);
  }

  private static String displayName(ProviderIdentity identity, String otherwise) {
    var given = identity.displayName() == null ? "" : identity.displayName().strip();
    if (given.isEmpty()) return otherwise;
    return given.substring(0, Math.min(given.length(), LONGEST_NAME));
  }

  private static @Nullable String email(ProviderIdentity identity, @Nullable String otherwise) {
    var given = identity.email();
    return given != null && UserRules.isEmail(given) ? given : otherwise;
  }

  private String language(ProviderIdentity identity) {
    return Stream.ofNullable(identity.language())
        .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')).getLanguage())
        .filter(Labels.LANGUAGES::contains)
        .findFirst()
        .orElseGet(organisation::language);
  }
}
