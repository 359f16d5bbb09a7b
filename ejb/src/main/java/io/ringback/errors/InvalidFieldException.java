package io.ringback.errors;

import java.util.List;
import java.util.stream.Collectors;

/** A value that was given cannot be accepted; says which and why. */
public final class InvalidFieldException extends BusinessException {
  private final transient List<Violation> violations;

  public InvalidFieldException(List<Violation> violations) {
    super(
        ErrorKind.INVALID,
        "invalid-field",
        violations.stream()
            .map(v -> v.field() + ": " + v.code())
            .collect(Collectors.joining(", ")));
    this.violations = List.copyOf(violations);
  }

  public InvalidFieldException(Violation violation) {
    this(List.of(violation));
  }

  public List<Violation> violations() {
    return violations;
  }
}
