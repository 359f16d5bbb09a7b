package io.ringback.agents;

import io.ringback.classification.Labels;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violations;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a user's settings must be like. */
final class UserRules {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,62}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
  private static final int LONGEST_EMAIL = 254;
  private static final int SHORTEST_PASSWORD = 8;

  private UserRules() {}

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** A name from elsewhere in the form of ours, as far as it can be. */
  static String asName(@Nullable String foreign) {
    return foreign == null ? "" : foreign.strip().toLowerCase(Locale.ROOT);
  }

  static boolean isEmail(String text) {
    return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
  }

  /**
   * Checks all settings.
   *
   * @throws InvalidFieldException with each field that cannot be accepted
   */
  static void check(UserSettings settings) {
    var violations = new Violations();
    violations.check(isName(settings.name()), "name", "user-name");
    violations
        .required("displayName", settings.displayName())
        .text("displayName", settings.displayName(), 200);
    violations.check(!settings.roles().isEmpty(), "roles", "required");
    violations.check(
        Labels.LANGUAGES.contains(settings.language()), "language", "unknown-language");
    violations.text("extension", settings.extension(), 32);
    checkEmail(violations, settings.email());
    checkPassword(violations, settings.password());
    violations.throwIfAny();
  }

  private static void checkEmail(Violations violations, @Nullable String email) {
    violations.text("email", email, LONGEST_EMAIL);
    violations.check(email == null || EMAIL.matcher(email).matches(), "email", "email");
  }

  private static void checkPassword(Violations violations, @Nullable String password) {
    if (password == null) return;
    violations.text("password", password, 200);
    boolean isLongEnough = password.length() >= SHORTEST_PASSWORD;
    violations.check(isLongEnough, "password", "too-short", Map.of("min", SHORTEST_PASSWORD));
  }
}
