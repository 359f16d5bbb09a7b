package io.ringback.cases.table;

import java.util.List;

/**
 * What a person wants to see of cases.
 *
 * @param columns names of columns; those that are none are passed over by who shows them
 * @param pageSize rows a page
 */
public record CaseTableLook(List<String> columns, int pageSize) {
  public static final List<Integer> PAGE_SIZES = List.of(25, 50, 100, 200);

  /** Of who has chosen nothing: the usual columns. */
  public static final CaseTableLook USUAL = new CaseTableLook(List.of(), 50);

  public CaseTableLook {
    columns = List.copyOf(columns);
  }
}
