package io.ringback.web.body;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import jakarta.json.stream.JsonLocation;
import java.util.Map;

/** What was sent is not JSON, or not an object. */
public final class MalformedException extends BusinessException {
  public MalformedException(String message) {
    super(ErrorKind.MALFORMED, "malformed", message);
  }

  MalformedException(JsonLocation at) {
    super(
        ErrorKind.MALFORMED,
        "malformed",
        "the JSON breaks at line " + at.getLineNumber() + ", column " + at.getColumnNumber(),
        Map.of("line", at.getLineNumber(), "column", at.getColumnNumber()));
  }
}
