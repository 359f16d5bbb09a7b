package io.ringback.cases;

import java.util.List;

/**
 * A line of the desk with the other open cases of its number, which are nested under it (REL-1).
 *
 * @param nested in the order of the desk, cut off: {@link DeskRow#related()} says how many there
 *     are
 */
public record DeskGroup(DeskRow row, List<DeskRow> nested) {
  public DeskGroup {
    nested = List.copyOf(nested);
  }
}
