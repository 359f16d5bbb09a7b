package io.ringback.telephony.dialling;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.audit.AuditLog;
import io.ringback.audit.AuditSubject;
import io.ringback.configuration.DialPlaces;
import io.ringback.errors.NoPermissionException;
import io.ringback.lists.CallMethod;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** How the organisation calls. Each method is one transaction. */
@Stateless
public class DiallingService {
  @Inject DialTemplates templates;
  @Inject DialPlaces places;
  @Inject AuditLog audit;

  public DialTemplate get(Actor actor) {
    requireAdministrator(actor);
    return templates.get();
  }

  /** Calls that begin from now on go by it. */
  public void store(Actor actor, DialTemplate template) {
    requireAdministrator(actor);
    DialRules.check(template, places.hosts());
    var before = templates.lock();
    templates.store(template);
    audit.record(actor, AuditSubject.DIALLING, "PBX", before, template);
  }

  /**
   * Whether the phone exchange dials for a list. Where none is connected, agents dial themselves,
   * whatever the list says.
   *
   * @param own the list's own way of calling, null = the organisation's
   */
  public boolean isDialled(@Nullable CallMethod own) {
    if (own == CallMethod.TEL) return false;
    var template = templates.get();
    return template.isConnected() && (own == null ? template.callMethod() : own) == CallMethod.PBX;
  }

  private static void requireAdministrator(Actor actor) {
    if (!actor.seesAllLists()) throw new NoPermissionException(Role.ADMINISTRATOR.name());
  }
}
