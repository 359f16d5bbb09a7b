package io.ringback.web.console.admin;

import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.lists.CallbackListService;
import io.ringback.lists.ListSettings;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** After how many days each list forgets the persons of its closed cases (PRIV-1). */
@Named
@RequestScoped
public class RetentionBacking {
  private static final int MOST_DAYS = 3_650;

  @Inject CallbackListService service;
  @Inject AdministratorsOnly only;
  @Inject Viewer viewer;
  @Inject Commands commands;

  private List<ListSettings> lists = List.of();
  private String list = "";
  private String days = "";

  @PostConstruct
  void load() {
    only.check();
    lists = service.listAll(viewer.actor());
  }

  public @Nullable String save() {
    return commands.run(
        () ->
            service.change(
                viewer.actor(), list, settings -> settings.with("anonymiseAfter", period())),
        "retention.saved",
        "/console/admin/privacy");
  }

  /** Nothing typed = never. */
  private @Nullable Duration period() {
    if (days.isBlank()) return null;
    try {
      int given = Integer.parseInt(days.strip());
      if (given >= 1 && given <= MOST_DAYS) return Duration.ofDays(given);
    } catch (NumberFormatException noNumber) {
      throw new InvalidFieldException(Violation.of("anonymiseAfter", "not-whole-number"));
    }
    throw new InvalidFieldException(
        List.of(
            new Violation("anonymiseAfter", "out-of-range", Map.of("min", 1, "max", MOST_DAYS))));
  }

  /** Whole days, a day for less; null = never. */
  public @Nullable Long days(ListSettings settings) {
    var period = settings.anonymiseAfter();
    return period == null ? null : Math.max(1, period.toDays());
  }

  public List<ListSettings> getLists() {
    return lists;
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }

  public String getDays() {
    return days;
  }

  public void setDays(String days) {
    this.days = days;
  }
}
