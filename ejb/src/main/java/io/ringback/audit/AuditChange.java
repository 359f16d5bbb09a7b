package io.ringback.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One value that is not what it was.
 *
 * @param field path of the value: {@code statuses.BUSY.delay}
 * @param before null = there was none
 * @param after null = there is none
 */
public record AuditChange(String field, @Nullable String before, @Nullable String after) {

  /** What differs between a thing as it was and as it is, null where there was or is none. */
  static List<AuditChange> between(@Nullable Record before, @Nullable Record after) {
    var old = AuditedValues.of(before);
    var present = AuditedValues.of(after);
    var fields = new LinkedHashSet<>(old.keySet());
    fields.addAll(present.keySet());
    var changes = new ArrayList<AuditChange>();
    for (var field : fields) {
      if (differs(old, present, field)) {
        changes.add(new AuditChange(field, old.get(field), present.get(field)));
      }
    }
    return changes;
  }

  private static boolean differs(Map<String, String> old, Map<String, String> now, String field) {
    return !Objects.equals(old.get(field), now.get(field))
        || AuditedValues.SET.equals(now.get(field));
  }
}
