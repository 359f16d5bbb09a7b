package io.ringback.web.console.admin;

import io.ringback.access.Role;
import io.ringback.agents.UserSettings;
import io.ringback.agents.UserView;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.json.Json;
import io.ringback.persistence.TimeZones;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A user as the form has them: everything is text. It carries what it showed, so that what somebody
 * else changed meanwhile is noticed.
 */
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

  /** All but the password, which no page shows. */
  String write() {
    return Json.createObjectBuilder()
        .add("displayName", displayName)
        .add("roles", Json.createArrayBuilder(List.of(roles)))
        .add("email", email)
        .add("language", language)
        .add("timeZone", timeZone)
        .add("extension", extension)
        .add("supervises", Json.createArrayBuilder(List.of(supervises)))
        .build()
        .toString();
  }

  static UserForm parse(String written) {
    var json = Json.parse(written).asJsonObject();
    var form = new UserForm();
    form.displayName = json.getString("displayName");
    form.roles = texts(json.getJsonArray("roles"));
    form.email = json.getString("email");
    form.language = json.getString("language");
    form.timeZone = json.getString("timeZone");
    form.extension = json.getString("extension");
    form.supervises = texts(json.getJsonArray("supervises"));
    return form;
  }

  private static String[] texts(JsonArray array) {
    return array.getValuesAs(JsonString::getString).toArray(String[]::new);
  }

  /** What is as it was shown becomes as it is by now; what was changed here stays. */
  void takeOver(UserForm shown, UserForm now) {
    if (displayName.equals(shown.displayName)) displayName = now.displayName;
    if (Set.of(roles).equals(Set.of(shown.roles))) roles = now.roles;
    if (email.equals(shown.email)) email = now.email;
    if (language.equals(shown.language)) language = now.language;
    if (timeZone.equals(shown.timeZone)) timeZone = now.timeZone;
    if (extension.equals(shown.extension)) extension = now.extension;
    if (Set.of(supervises).equals(Set.of(shown.supervises))) supervises = now.supervises;
  }

  /** Nothing typed as the password keeps the present one. */
  UserSettings settings(String userName) {
    return new UserSettings(
        userName,
        displayName,
        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()),
        orNull(email),
        language,
        zone(),
        orNull(extension),
        Set.of(supervises),
        orNull(password));
  }

  private ZoneId zone() {
    try {
      return TimeZones.named(timeZone);
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
    this.displayName = displayName.strip();
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email.strip();
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
    this.timeZone = timeZone.strip();
  }

  public String getExtension() {
    return extension;
  }

  public void setExtension(String extension) {
    this.extension = extension.strip();
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
