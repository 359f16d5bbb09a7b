package io.ringback.cases;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;

/** The recording is on the case, but its sound cannot be had from where it is kept. */
public final class RecordingUnavailableException extends BusinessException {
  public RecordingUnavailableException() {
    super(
        ErrorKind.UPSTREAM,
        "recording-unavailable",
        "the recording cannot be had from where it is kept");
  }
}
