package io.ringback.imports.rows;

import io.ringback.errors.Violation;
import java.util.Map;

/** A cell that cannot be read as what its column is. */
final class CellProblem extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Violation violation;

  CellProblem(String code) {
    this(new Violation("", code, Map.of()));
  }

  CellProblem(Violation violation) {
    // thrown for each bad cell of a million: no stack is looked at
    super(violation.code(), null, false, false);
    this.violation = violation;
  }

  Violation violation() {
    return violation;
  }
}
