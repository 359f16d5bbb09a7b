package io.ringback.lists;

import io.ringback.classification.Labels;
import io.ringback.errors.Violations;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the statuses of a list must be like: the built-in ones keep code and effect, and Other is
 * always there (HANDLE-4).
 */
final class StatusRules {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,62}");
  private static final int MOST = 50;
  private static final double FASTEST_GROWTH = 100;

  private final Violations violations;

  StatusRules(Violations violations) {
    this.violations = violations;
  }

  void check(List<StatusSettings> statuses) {
    violations.check(statuses.size() <= MOST, "statuses", "too-many", Map.of("max", MOST));
    var codes = new HashSet<String>();
    for (int place = 0; place < statuses.size(); place++) {
      var status = statuses.get(place);
      var field = "statuses[" + place + "]";
      violations.check(codes.add(status.code()), field + ".code", "duplicate");
      violations.check(CODE.matcher(status.code()).matches(), field + ".code", "status-code");
      checkEffect(field, status);
      checkDelay(field, status);
      checkLabels(field + ".labels", status);
    }
  }

  private void checkEffect(String field, StatusSettings status) {
    var builtIn = BuiltInStatus.findByCode(status.code());
    builtIn.ifPresent(
        fixed ->
            violations.check(
                status.closes() == fixed.settings().closes(), field + ".closes", "built-in"));
    builtIn.ifPresent(
        fixed ->
            violations.check(
                status.reached() == fixed.settings().reached(), field + ".reached", "built-in"));
    boolean isOther = status.code().equals(BuiltInStatus.OTHER.name());
    violations.check(status.active() || !isOther, field + ".active", "always-active");
  }

  private void checkDelay(String field, StatusSettings status) {
    boolean closes = status.closes() != Closes.NO;
    violations.check(closes || status.delay() != null, field + ".delay", "required");
    violations.check(!closes || status.delay() == null, field + ".delay", "no-delay-when-closing");
    ListRules.checkPeriod(violations, field + ".delay", status.delay());
    boolean grows = status.growth() >= 1 && status.growth() <= FASTEST_GROWTH;
    violations.check(
        grows, field + ".growth", "out-of-range", Map.of("min", 1, "max", (int) FASTEST_GROWTH));
  }

  private void checkLabels(String field, StatusSettings status) {
    boolean named =
        !status.labels().isEmpty() || BuiltInStatus.findByCode(status.code()).isPresent();
    violations.check(named, field, "required");
    status
        .labels()
        .forEach(
            (language, label) -> {
              violations.check(
                  Labels.LANGUAGES.contains(language), field + "." + language, "unknown-language");
              violations
                  .required(field + "." + language, label)
                  .text(field + "." + language, label, 100);
            });
  }
}
