package io.ringback.cases.table;

import io.ringback.persistence.Row;

/**
 * What can be chosen in a filter.
 *
 * @param label for people
 */
public record Choice(String value, String label) {
  static Choice of(Row row) {
    return new Choice(row.text("value"), row.text("label"));
  }
}
