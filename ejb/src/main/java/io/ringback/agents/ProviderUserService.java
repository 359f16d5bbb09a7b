package io.ringback.agents;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.agents.ProviderWelcome.LetIn;
import io.ringback.agents.ProviderWelcome.Reason;
import io.ringback.agents.ProviderWelcome.Refused;
import io.ringback.audit.AuditLog;
import io.ringback.audit.AuditSubject;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People who sign in with the organisation's identity provider. Each time they get the roles that
 * it names. Each method is one transaction.
 *
 * <p>A person is known by issuer and subject. By the name only a user is found who has no other way
 * in: neither a password nor a link to the provider of today.
 */
@Stateless
public class ProviderUserService {
  @Inject Users users;
  @Inject UserChanges changes;
  @Inject ProviderRoles roles;
  @Inject ProviderProfiles profiles;
  @Inject AuditLog audit;

  /** Lets in whom Ringback has a role for. A refusal is kept in the audit log. */
  public ProviderWelcome welcome(ProviderIdentity identity) {
    var mine = roles.of(identity.roles());
    if (mine.isEmpty()) return refuse(identity, Reason.NO_ROLE);
    var name = nameOf(identity);
    if (!UserRules.isName(name)) return refuse(identity, Reason.NO_NAME);
    users.lock(name);
    var user = users.findByName(name);
    if (user.isPresent() && !user.get().mayBe(identity)) return refuse(identity, Reason.NAME_TAKEN);
    if (user.isPresent() && user.get().isDisabled()) return refuse(identity, Reason.DISABLED);
    return new LetIn(store(identity, name, user.orElse(null), mine).name());
  }

  /** Who came before keeps their name, whatever the provider calls them by now. */
  private String nameOf(ProviderIdentity identity) {
    return users
        .findName(identity.issuer(), identity.subject())
        .orElseGet(() -> UserRules.asName(identity.userName()));
  }

  private User store(
      ProviderIdentity identity, String name, @Nullable User present, Set<Role> mine) {
    var actor = actor(identity);
    var before = present == null ? null : changes.audited(present, null);
    var settings =
        present == null
            ? profiles.firstOf(identity, name, mine)
            : profiles.nextOf(identity, present, mine);
    var user =
        changes.store(actor, present, settings, present == null ? Set.of() : present.granted());
    user.linkTo(identity);
    audit.record(actor, AuditSubject.USER, name, before, changes.audited(user, null));
    return user;
  }

  private ProviderWelcome refuse(ProviderIdentity identity, Reason reason) {
    audit.refuse(
        actor(identity),
        AuditSubject.USER,
        Objects.requireNonNullElse(identity.userName(), identity.subject()),
        RefusedIdentity.of(identity, reason));
    return new Refused(reason);
  }

  /** No user's name has a colon. */
  private static Actor actor(ProviderIdentity identity) {
    var host = URI.create(identity.issuer()).getHost();
    return new Actor.Ordered("oidc:" + (host == null ? identity.issuer() : host));
  }

  /** As the audit log knows it. */
  private record RefusedIdentity(Reason reason, String subject, List<String> roles) {
    private static final int SOME = 20;

    static RefusedIdentity of(ProviderIdentity identity, Reason reason) {
      var roles = identity.roles().stream().sorted().limit(SOME).toList();
      return new RefusedIdentity(reason, identity.subject(), roles);
    }
  }
}
