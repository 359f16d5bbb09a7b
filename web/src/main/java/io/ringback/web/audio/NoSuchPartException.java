package io.ringback.web.audio;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import java.util.Map;

/** The sound has not the part that was asked for. */
public class NoSuchPartException extends BusinessException {
  private static final long serialVersionUID = 1L;

  NoSuchPartException(long length) {
    super(
        ErrorKind.NO_SUCH_PART,
        "no-such-part",
        "the sound has " + length + " bytes",
        Map.of("length", length));
  }
}
