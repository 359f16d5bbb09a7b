package io.ringback.lists;

import io.ringback.classification.SchemaRules;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violations;
import io.ringback.numbers.PhoneNumbers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the settings of a list must be like. Names every field that is not, at once. */
final class ListRules {
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** Ten years: longer ones are slips of the hand, and would leave the calendar. */
  private static final Duration LONGEST = Duration.ofDays(3650);

  private final Violations violations = new Violations();

  private ListRules() {}

  /**
   * Checks all settings.
   *
   * @throws InvalidFieldException with each field that cannot be accepted
   */
  static void check(ListSettings settings) {
    var rules = new ListRules();
    rules.naming(settings);
    rules.place(settings);
    rules.periods(settings);
    new StatusRules(rules.violations).check(settings.statuses());
    new SchemaRules(rules.violations).check(settings.classification());
    rules.violations.throwIfAny();
  }

  private void naming(ListSettings settings) {
    violations.check(KEY.matcher(settings.key()).matches(), "key", "slug");
    violations.required("name", settings.name()).text("name", settings.name(), 200);
    violations.text("description", settings.description(), 2000);
  }

  private void place(ListSettings settings) {
    violations.check(
        PhoneNumbers.isRegion(settings.defaultRegion()), "defaultRegion", "unknown-region");
    int priority = settings.priority();
    violations.check(
        priority >= 1 && priority <= 5, "priority", "out-of-range", Map.of("min", 1, "max", 5));
  }

  private void periods(ListSettings settings) {
    periodOrZero("dueAfter", settings.dueAfter());
    periodOrZero("leadTime", settings.leadTime());
    period("expiresAfter", settings.expiresAfter());
    period("autoStopAfter", settings.autoStopAfter());
    period("afterCallLimit", settings.afterCallLimit());
    period("returnSelfAssignedAfter", settings.returnSelfAssignedAfter());
    period("passOver", settings.passOver());
    period("anonymiseAfter", settings.anonymiseAfter());
    var expiresAfter = settings.expiresAfter();
    violations.check(
        expiresAfter == null || expiresAfter.compareTo(settings.dueAfter()) > 0,
        "expiresAfter",
        "expires-before-due");
  }

  private void periodOrZero(String field, Duration period) {
    if (!period.isZero()) period(field, period);
  }

  private void period(String field, @Nullable Duration period) {
    checkPeriod(violations, field, period);
  }

  /** At least a second, and whole ones: a part of a second would be lost without a word. */
  static void checkPeriod(Violations violations, String field, @Nullable Duration period) {
    if (period == null) return;
    violations.check(
        period.compareTo(SHORTEST) >= 0,
        field,
        "period-too-short",
        Map.of("min", SHORTEST.toString()));
    violations.check(
        period.compareTo(LONGEST) <= 0,
        field,
        "period-too-long",
        Map.of("max", LONGEST.toString()));
    violations.check(period.truncatedTo(ChronoUnit.SECONDS).equals(period), field, "whole-seconds");
  }
}
