package io.ringback.agents;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.configuration.Organisation;
import io.ringback.persistence.Sql;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets somebody into a new installation: makes the user {@code admin} when the settings have a
 * password for it and there is no administrator. So it also helps where the last one was locked
 * out. Members that start at once wait for one another, and one of them makes it.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class FirstAdministrator {
  private static final Logger LOG = System.getLogger(FirstAdministrator.class.getName());
  private static final String NAME = "admin";

  @Inject
  @ConfigProperty(name = "ringback.first-administrator.password")
  Optional<String> password;

  @Inject Users names;
  @Inject UserService users;
  @Inject Organisation organisation;
  @Inject Sql sql;

  @PostConstruct
  void letIn() {
    if (password.isEmpty()) return;
    names.lock(NAME);
    if (hasAdministrator()) return;
    users.put(
        new Actor.System(),
        new UserSettings(
            NAME,
            "Administrator",
            Set.of(Role.ADMINISTRATOR),
            null,
            organisation.language(),
            organisation.timeZone(),
            null,
            Set.of(),
            password.get()));
    LOG.log(Level.INFO, "There was no administrator: {0} is one now", NAME);
  }

  private boolean hasAdministrator() {
    return sql.find(
            "SELECT u.id FROM app_user u JOIN user_role r ON r.user_id = u.id WHERE r.role = 'ADMINISTRATOR' AND NOT u.disabled LIMIT 1")
        .isPresent();
  }
}
