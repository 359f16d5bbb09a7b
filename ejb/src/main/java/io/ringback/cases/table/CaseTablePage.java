package io.ringback.cases.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the table.
 *
 * @param previous cursor of the rows before it, null on the first page
 * @param next cursor of the rows after it, null on the last page
 * @param complete false when only the first {@link CaseTableQueries#LOOKED_THROUGH} candidates were
 *     looked through, so that there may be more
 */
public record CaseTablePage(
    List<CaseTableRow> rows, @Nullable String previous, @Nullable String next, boolean complete) {
  public CaseTablePage {
    rows = List.copyOf(rows);
  }
}
