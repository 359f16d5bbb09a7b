package io.ringback.web.console.admin;

import io.ringback.access.Role;
import io.ringback.agents.UserSettings;
import io.ringback.agents.UserView;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A user as the form has them: everything is text. */
public class UserForm {
  private String name = "";
  private String displayName = "";
  private String[] roles = {Role.AGENT.name()};
  private String email = "";
  private String language = "fi";
  private String timeZone = "Europe/Helsinki";
  private String extension = "";
  private String[] supervises = {};
  private String password = "";

  static UserForm of(UserView user) {
    var form = new UserForm();
    form.name = user.name();
    form.displayName = user.displayName();
    form.roles = user.roles().stream().map(Role::name).sorted().toArray(String[]::new);
    form.email = orEmpty(user.email());
    form.language = user.language();
    form.timeZone = user.timeZone();
    form.extension = orEmpty(user.extension());
    form.supervises = user.supervises().toArray(String[]::new);
    return form;
  }

  /** Nothing typed as the password keeps the present one. */
  UserSettings settings(String userName) {
    return new UserSettings(
        userName,
        displayName.strip(),
        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()),
        orNull(email.strip()),
        language,
        zone(),
        orNull(extension.strip()),
        Set.of(supervises),
        orNull(password));
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(timeZone.strip());
    } catch (DateTimeException unknown) {
      throw new InvalidFieldException(Violation.of("timeZone", "not-time-zone"));
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public String getExtension() {
    return extension;
  }

  public void setExtension(String extension) {
    this.extension = extension;
  }

  public String[] getRoles() {
    return roles.clone();
  }

  public void setRoles(String[] roles) {
    this.roles = roles.clone();
  }

  public String[] getSupervises() {
    return supervises.clone();
  }

  public void setSupervises(String[] keys) {
    supervises = keys.clone();
  }

  /** Never sent back to the page. */
  public String getPassword() {
    return "";
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
