package io.ringback.agents;

import io.ringback.access.Role;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the pages know of the person in front of them (USER-2).
 *
 * @param defaultSort {@code ASSIGNED_TO_ME} or {@code PRIORITY}
 * @param notifications {@code OFF}, {@code IN_PAGE} or {@code PUSH}
 * @param notifyLists of which lists they are told (NOTE-1): {@code ALL} of theirs, or the {@code
 *     ACTIVE} ones, which they have joined
 * @param extension the phone that the PBX calls for them
 * @param additionalField the field of a case that rows show beside the rest, null = none
 */
public record Profile(
    String name,
    String displayName,
    Set<Role> roles,
    String language,
    ZoneId timeZone,
    Theme theme,
    String defaultSort,
    String notifications,
    String notifyLists,
    @Nullable String additionalField,
    @Nullable String extension) {
  public boolean isAgent() {
    return roles.contains(Role.AGENT);
  }

  /** Has something to see in the console. */
  public boolean isInCharge() {
    return roles.stream().anyMatch(role -> role != Role.AGENT);
  }
}
