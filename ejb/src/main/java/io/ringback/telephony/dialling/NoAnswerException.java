package io.ringback.telephony.dialling;

import java.io.IOException;

/** The exchange may have got the request, and dial by now. */
final class NoAnswerException extends IOException {
  NoAnswerException(IOException cause) {
    super(cause);
  }
}
