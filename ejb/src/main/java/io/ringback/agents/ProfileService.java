package io.ringback.agents;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.classification.Labels;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.Violation;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A person's own settings (USER-2). Each method is one transaction. */
@Stateless
public class ProfileService {
  /** What each setting may be; its column has the same name in snake case. */
  private static final Map<String, Set<String>> CHOICES =
      Map.of(
          "language", Set.copyOf(Labels.LANGUAGES),
          "theme", Set.of("LIGHT", "DARK", "SYSTEM"),
          "default_sort", Set.of("ASSIGNED_TO_ME", "PRIORITY"),
          "notifications", Set.of("OFF", "IN_PAGE", "PUSH"),
          "notify_lists", Set.of("ALL", "ACTIVE"));

  @Inject Sql sql;

  public Profile get(Actor.User user) {
    return sql.find(
            """
            SELECT u.name, u.display_name, u.language, u.time_zone, u.theme, u.default_sort, u.notifications,
                   u.notify_lists, u.additional_field, u.extension,
                   (SELECT string_agg(role, ',') FROM user_role WHERE user_id = u.id) AS roles
            FROM app_user u WHERE u.id = ?1
            """,
            user.id())
        .map(ProfileService::profile)
        .orElseThrow(() -> new NotFoundException("user", user.name()));
  }

  private static Profile profile(Row row) {
    var roles = row.findText("roles");
    return new Profile(
        row.text("name"),
        row.text("display_name"),
        roles == null
            ? Set.of()
            : Arrays.stream(roles.split(",")).map(Role::valueOf).collect(Collectors.toSet()),
        row.text("language"),
        ZoneId.of(row.text("time_zone")),
        row.constant("theme", Theme.class),
        row.text("default_sort"),
        row.text("notifications"),
        row.text("notify_lists"),
        row.findText("additional_field"),
        row.findText("extension"));
  }

  public void chooseLanguage(Actor.User user, String language) {
    choose(user, "language", language);
  }

  public void chooseTheme(Actor.User user, String theme) {
    choose(user, "theme", theme);
  }

  public void chooseSort(Actor.User user, String sort) {
    choose(user, "default_sort", sort);
  }

  public void chooseNotifications(Actor.User user, String notifications) {
    choose(user, "notifications", notifications);
  }

  public void chooseNotifyLists(Actor.User user, String lists) {
    choose(user, "notify_lists", lists);
  }

  /**
   * @param field a field of cases, {@code fields.x} for a custom one; blank = none
   */
  public void chooseAdditionalField(Actor.User user, String field) {
    write(user, "additional_field", field.isBlank() ? "" : field);
  }

  /** The phone that the PBX calls for this person; blank = none. */
  public void chooseExtension(Actor.User user, String extension) {
    write(user, "extension", extension.strip());
  }

  public void chooseTimeZone(Actor.User user, ZoneId zone) {
    write(user, "time_zone", zone.getId());
  }

  /**
   * @param column one of the keys of {@link #CHOICES}, never what somebody typed
   */
  private void choose(Actor.User user, String column, String value) {
    var choices = CHOICES.getOrDefault(column, Set.of());
    if (!choices.contains(value))
      throw new InvalidFieldException(Violation.of(column, "unknown-value"));
    write(user, column, value);
  }

  /**
   * @param column written in this class, never what somebody typed
   * @param value empty = none
   */
  private void write(Actor.User user, String column, String value) {
    sql.execute(
        "UPDATE app_user SET " + column + " = nullif(?1, ''), version = version + 1 WHERE id = ?2",
        value,
        user.id());
  }
}
