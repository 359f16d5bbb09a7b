package io.ringback.web.console;

import static io.ringback.access.Role.ADMINISTRATOR;
import static io.ringback.access.Role.MONITOR;
import static io.ringback.access.Role.SUPERVISOR;

import io.ringback.access.Role;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The places of the console that the viewer may go to; there is no trace of the others. */
@Named
@RequestScoped
public class ConsoleMenu {
  private static final Set<Role> ALL = Set.of(ADMINISTRATOR, SUPERVISOR, MONITOR);

  private static final List<MenuEntry> ENTRIES =
      List.of(
          new MenuEntry("dashboard", "/console/dashboard", false, ALL),
          new MenuEntry("activity", "/console/activity", false, ALL),
          new MenuEntry("cases", "/console/cases/cases", false, ALL),
          new MenuEntry("lists", "/console/lists/lists", false, ALL),
          new MenuEntry(
              "imports", "/console/imports/history", false, Set.of(ADMINISTRATOR, SUPERVISOR)),
          new MenuEntry("reports", "/console/reports/report", false, ALL),
          new MenuEntry("contacts", "/console/admin/contacts", true, Set.of(ADMINISTRATOR)),
          new MenuEntry("users", "/console/admin/users", true, Set.of(ADMINISTRATOR)),
          new MenuEntry("keys", "/console/admin/keys", true, Set.of(ADMINISTRATOR)),
          new MenuEntry("webhooks", "/console/admin/webhooks", true, Set.of(ADMINISTRATOR)),
          new MenuEntry("intake", "/console/admin/intake", true, Set.of(ADMINISTRATOR)),
          new MenuEntry("dialling", "/console/admin/dialling", true, Set.of(ADMINISTRATOR)),
          new MenuEntry("privacy", "/console/admin/privacy", true, Set.of(ADMINISTRATOR)),
          new MenuEntry("audit", "/console/admin/audit", true, Set.of(ADMINISTRATOR)));

  @Inject Viewer viewer;

  /** What the day's work needs. */
  public List<MenuEntry> getWork() {
    return entries(false);
  }

  public List<MenuEntry> getSettings() {
    return entries(true);
  }

  private List<MenuEntry> entries(boolean settings) {
    var roles = viewer.actor().roles();
    return ENTRIES.stream()
        .filter(entry -> entry.settings() == settings)
        .filter(entry -> !Collections.disjoint(entry.roles(), roles))
        .toList();
  }
}
