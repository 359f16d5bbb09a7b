package io.ringback.agents;

import io.ringback.access.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user as administrators see them.
 *
 * @param supervises keys of the lists granted to a supervisor or monitor
 * @param memberOf keys of the lists they call for as an agent
 * @param provider the issuer who answers for them, null for a user of ours
 * @param hasPassword whether they sign in by one
 * @param heldCases how many cases would be open to others if the user were disabled
 */
public record UserView(
    String name,
    String displayName,
    Set<Role> roles,
    @Nullable String email,
    String language,
    String timeZone,
    @Nullable String extension,
    List<String> supervises,
    List<String> memberOf,
    @Nullable String provider,
    boolean hasPassword,
    boolean disabled,
    boolean receiving,
    long heldCases) {
  public UserView {
    roles = Set.copyOf(roles);
    supervises = List.copyOf(supervises);
    memberOf = List.copyOf(memberOf);
  }
}
