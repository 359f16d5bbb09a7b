package io.ringback.telephony;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Tells events of one kind of one call apart. There is one of each, but a call may have several
 * recordings, and rings at, and is answered by, several agents when it is passed on.
 */
final class Occurrence {
  private Occurrence() {}

  static String of(PbxEvent event) {
    return switch (event.kind()) {
      case RECORDING -> digest(event.recordingUrl() == null ? "" : event.recordingUrl());
      case RINGING, ANSWERED -> event.agent() == null ? "" : event.agent();
      default -> "";
    };
  }

  /** A URL may be longer than an index takes. */
  private static String digest(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
