package io.ringback.agents;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.configuration.Organisation;
import io.ringback.errors.InvalidFieldException;
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
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody into a new installation: makes the user {@code admin} when the settings have a
 * password for it and there is no administrator. So it also helps where the last one was locked
 * out, by the identity provider too. A password that cannot be is told to the log and hinders no
 * start. Members that start at once wait for one another, and one of them makes it.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class FirstAdministrator {
  private static final Logger LOG = System.getLogger(FirstAdministrator.class.getName());
  private static final Actor SYSTEM = new Actor.System();
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
    var settings = settings(password.get());
    try {
      UserRules.check(settings);
    } catch (InvalidFieldException refused) {
      LOG.log(
          Level.ERROR,
          "There is no administrator, and ringback.first-administrator.password makes none: {0}",
          refused.getMessage());
      return;
    }
    unlink();
    users.put(SYSTEM, settings);
    LOG.log(Level.INFO, "There was no administrator: {0} is one now", NAME);
  }

  /** Whom the provider answers for gets no password, and it does not let this one in. */
  private void unlink() {
    if (names.findByName(NAME).flatMap(User::provider).isEmpty()) return;
    users.put(SYSTEM, settings(null));
    users.leaveToProvider(SYSTEM, NAME);
  }

  private UserSettings settings(@Nullable String newPassword) {
    return new UserSettings(
        NAME,
        "Administrator",
        Set.of(Role.ADMINISTRATOR),
        null,
        organisation.language(),
        organisation.timeZone(),
        null,
        Set.of(),
        newPassword);
  }

  private boolean hasAdministrator() {
    return sql.find(
            "SELECT u.id FROM app_user u JOIN user_role r ON r.user_id = u.id WHERE r.role = 'ADMINISTRATOR' AND NOT u.disabled LIMIT 1")
        .isPresent();
  }
}
