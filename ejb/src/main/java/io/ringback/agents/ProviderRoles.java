package io.ringback.agents;

import io.ringback.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which roles of ours those of the identity provider stand for. Several may stand for one. */
@ApplicationScoped
public class ProviderRoles {
  @Inject
  @ConfigProperty(name = "ringback.oidc.administrators", defaultValue = "ringback-administrator")
  List<String> administrators;

  @Inject
  @ConfigProperty(name = "ringback.oidc.supervisors", defaultValue = "ringback-supervisor")
  List<String> supervisors;

  @Inject
  @ConfigProperty(name = "ringback.oidc.monitors", defaultValue = "ringback-monitor")
  List<String> monitors;

  @Inject
  @ConfigProperty(name = "ringback.oidc.agents", defaultValue = "ringback-agent")
  List<String> agents;

  /** Of the provider's roles only those that mean something here. */
  public Set<Role> of(Collection<String> theirs) {
    var roles = EnumSet.noneOf(Role.class);
    for (var role : Role.values())
      if (namesOf(role).stream().anyMatch(theirs::contains)) roles.add(role);
    return roles;
  }

  private List<String> namesOf(Role role) {
    return switch (role) {
      case ADMINISTRATOR -> administrators;
      case SUPERVISOR -> supervisors;
      case MONITOR -> monitors;
      case AGENT -> agents;
    };
  }
}
