package io.ringback.web.body;

import java.util.Map;

/**
 * A value is not of the type that was asked for. Checked, because every reader of values must say
 * which field it was.
 */
public final class BadValueException extends Exception {
  private final String code;
  private final transient Map<String, Object> values;

  public BadValueException(String code) {
    this(code, Map.of());
  }

  public BadValueException(String code, Map<String, Object> values) {
    super(code);
    this.code = code;
    this.values = Map.copyOf(values);
  }

  String code() {
    return code;
  }

  Map<String, Object> values() {
    return values;
  }
}
