package io.ringback.agents;

import io.ringback.access.Role;
import java.util.Set;

/**
 * Somebody who supervises or reads a list, or could.
 *
 * @param roles supervisor or monitor, or both
 */
public record GrantView(String name, String displayName, Set<Role> roles) {
  public GrantView {
    roles = Set.copyOf(roles);
  }
}
