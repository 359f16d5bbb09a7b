package io.ringback.imports.rows;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a column: a field, a custom field under a name, or nothing.
 *
 * @param custom name of the custom field; null otherwise
 */
public record ColumnUse(@Nullable ImportField field, @Nullable String custom) {
  public static final ColumnUse NONE = new ColumnUse(null, null);
  private static final String CUSTOM = "fields.";
  private static final int LONGEST_NAME = 100;

  public static ColumnUse of(ImportField field) {
    return new ColumnUse(field, null);
  }

  /** {@code phone}, {@code fields.City}, or empty for nothing; none if it is none of these. */
  public static Optional<ColumnUse> parse(String text) {
    if (text.isEmpty()) return Optional.of(NONE);
    if (text.startsWith(CUSTOM)) {
      var name = text.substring(CUSTOM.length()).strip();
      boolean good = !name.isEmpty() && name.length() <= LONGEST_NAME;
      return good ? Optional.of(new ColumnUse(null, name)) : Optional.empty();
    }
    return ImportField.findByKey(text).map(ColumnUse::of);
  }

  public String text() {
    if (field != null) return field.key();
    return custom == null ? "" : CUSTOM + custom;
  }

  public boolean isUsed() {
    return field != null || custom != null;
  }
}
