package io.ringback.cases;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the search of the desk: part of a name or company, of the case or of its
 * contact, or of a number in any spelling.
 *
 * @param name pattern for names, empty when nothing is searched
 * @param digits pattern for numbers, empty when there are too few digits to be one
 */
record DeskSearch(String name, String digits) {
  private static final int FEWEST_DIGITS = 3;
  private static final DeskSearch NONE = new DeskSearch("", "");

  static DeskSearch of(@Nullable String typed) {
    if (typed == null || typed.isBlank()) return NONE;
    return new DeskSearch("%" + literally(typed.strip()) + "%", digitsOf(typed));
  }

  /** National numbers are typed with a leading zero that the stored form does not have. */
  private static String digitsOf(String typed) {
    var digits = typed.replaceAll("\\D", "").replaceFirst("^0+", "");
    return digits.length() < FEWEST_DIGITS || typed.chars().anyMatch(Character::isLetter)
        ? ""
        : "%" + digits + "%";
  }

  private static String literally(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /**
   * SQL over the aliases c and d; the parameters are always bound, also when nothing is searched.
   */
  String condition(String nameParameter, String digitsParameter) {
    return """
        AND (%1$s = '' OR d.name ILIKE %1$s OR d.company ILIKE %1$s OR (%2$s <> '' AND c.phone LIKE %2$s)
          OR EXISTS (SELECT FROM contact_number n JOIN contact k ON k.id = n.contact_id
                     WHERE n.phone = c.phone AND (k.name ILIKE %1$s OR k.company ILIKE %1$s)))
        """
        .formatted("CAST(" + nameParameter + " AS text)", "CAST(" + digitsParameter + " AS text)");
  }
}
