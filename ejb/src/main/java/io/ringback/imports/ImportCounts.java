package io.ringback.imports;

import io.ringback.persistence.Row;

/**
 * Rows of an import. What was read is rejected, a duplicate, or neither; what was taken was
 * created, updated or skipped.
 *
 * @param undone cases closed, or contacts removed, by undoing
 */
public record ImportCounts(
    int rows, int rejected, int duplicates, int created, int updated, int skipped, int undone) {

  static ImportCounts from(Row row) {
    return new ImportCounts(
        row.integer("checked_rows"),
        row.integer("rejected"),
        row.integer("duplicates"),
        row.integer("created"),
        row.integer("updated"),
        row.integer("skipped"),
        row.integer("undone"));
  }

  /** Good rows that are no duplicates. */
  public int fresh() {
    return rows - rejected - duplicates;
  }

  /** Rows that are taken by a policy. */
  public int takenBy(DuplicatePolicy policy) {
    return policy == DuplicatePolicy.SKIP ? fresh() : rows - rejected;
  }

  /** Created, and touched by somebody before the import was undone. */
  public int kept() {
    return created - undone;
  }
}
