package io.ringback.imports.sheet;

/** A file that cannot be read as a sheet; the code says why. */
public final class UnreadableSheetException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String code;

  public UnreadableSheetException(String code) {
    super(code);
    this.code = code;
  }

  public UnreadableSheetException(String code, Throwable cause) {
    super(code, cause);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
