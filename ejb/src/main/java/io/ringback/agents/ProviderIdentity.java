package io.ringback.agents;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who the organisation's identity provider says it is.
 *
 * @param issuer with the subject, what the person is known by for good
 * @param userName how they want to be named here; anything may stand in it
 * @param roles of theirs, as the provider names them
 * @param language of the person, as a tag; anything may stand in it
 */
public record ProviderIdentity(
    String issuer,
    String subject,
    @Nullable String userName,
    @Nullable String displayName,
    @Nullable String email,
    @Nullable String language,
    Set<String> roles) {
  public ProviderIdentity {
    roles = Set.copyOf(roles);
  }
}
