package io.ringback.telephony.dialling;

import java.io.IOException;

/** The exchange certainly did not get the request: it may be sent again. */
final class NotReachedException extends IOException {
  NotReachedException(IOException cause) {
    super(cause);
  }
}
