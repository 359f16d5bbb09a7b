package io.ringback.errors;

import jakarta.ejb.ApplicationException;
import java.util.Map;

/**
 * A rule of the product says no. Rolls the transaction back: a refused request leaves nothing
 * behind.
 *
 * <p>The code is stable and public (api.md lists all of them). The text for a person is looked up
 * by code in the reader's language, with {@link #details()} as its values; {@link #getMessage()} is
 * the English one for logs and problem documents.
 */
@ApplicationException(rollback = true)
public abstract class BusinessException extends RuntimeException {
  private final ErrorKind kind;
  private final String code;
  private final transient Map<String, Object> details;

  protected BusinessException(
      ErrorKind kind, String code, String message, Map<String, Object> details) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.details = Map.copyOf(details);
  }

  protected BusinessException(ErrorKind kind, String code, String message) {
    this(kind, code, message, Map.of());
  }

  public ErrorKind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  /**
   * Facts that the answer shows beside the code: who holds the case, how many are open. Never a
   * full phone number.
   */
  public Map<String, Object> details() {
    return details;
  }
}
