package io.ringback.imports;

import io.ringback.imports.rows.ImportTarget;

/** What happens to a row whose number is in the file, on the list or in the directory already. */
public enum DuplicatePolicy {
  SKIP,
  /** The open case, or the contact, takes what the row says; one that is closed stays as it is. */
  UPDATE,
  /** A list that keeps one case of a number merges it into that. */
  CREATE;

  /** A number has one contact, so another cannot be created. */
  public boolean fits(ImportTarget target) {
    return this != CREATE || target == ImportTarget.CASES;
  }
}
