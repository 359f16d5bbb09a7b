package io.ringback.agents;

import io.ringback.access.Role;
import io.ringback.audit.Secret;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user as the audit log knows them.
 *
 * @param supervises keys of the granted lists
 * @param provider the issuer who answers for them
 * @param password only when it was set or taken away just now
 */
record AuditedUser(
    String displayName,
    Set<Role> roles,
    @Nullable String email,
    String language,
    String timeZone,
    @Nullable String extension,
    Set<String> supervises,
    boolean disabled,
    @Nullable String provider,
    @Secret @Nullable String password) {

  static AuditedUser of(User user, Set<String> supervises, @Nullable String password) {
    return new AuditedUser(
        user.displayName(),
        user.roles(),
        user.email().orElse(null),
        user.language(),
        user.timeZone().getId(),
        user.extension().orElse(null),
        supervises,
        user.isDisabled(),
        user.provider().orElse(null),
        password);
  }
}
