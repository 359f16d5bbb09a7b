package io.ringback.imports;

/** How far an import has come. */
public enum ImportState {
  UPLOADED,
  CHECKING,
  CHECKED,
  IMPORTING,
  FINISHED,
  CANCELLED,
  FAILED,
  UNDOING,
  UNDONE;

  public boolean isAtWork() {
    return this == CHECKING || this == IMPORTING || this == UNDOING;
  }

  /** Its rows have begun to become something. */
  public boolean hasStarted() {
    return this == IMPORTING || this == FINISHED || this == UNDOING || this == UNDONE;
  }
}
