package io.ringback.cases.table;

import java.util.List;

/**
 * A filter and an order that a person gave a name, with the columns to show.
 *
 * @param query as it stands in the table's address
 */
public record CaseTableView(String name, String query, List<String> columns) {
  public CaseTableView {
    columns = List.copyOf(columns);
  }
}
