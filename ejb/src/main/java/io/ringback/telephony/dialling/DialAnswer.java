package io.ringback.telephony.dialling;

import io.ringback.handling.DialResult;

/**
 * What came of a request to dial.
 *
 * @param status of HTTP, 0 where there was no answer
 */
public record DialAnswer(DialResult result, int status) {
  /** How FreeSWITCH refuses: with status 200. */
  private static final String REFUSED_IN_WORDS = "-ERR";

  static DialAnswer none(DialResult result) {
    return new DialAnswer(result, 0);
  }

  /**
   * @param start of the answer's text
   */
  static DialAnswer of(int status, String start, boolean repeatable) {
    return new DialAnswer(result(status, start, repeatable), status);
  }

  private static DialResult result(int status, String start, boolean repeatable) {
    if (status / 100 == 2)
      return start.startsWith(REFUSED_IN_WORDS) ? DialResult.REFUSED : DialResult.ACCEPTED;
    return switch (status) {
      // it has this key already
      case 409 -> repeatable ? DialResult.ACCEPTED : DialResult.REFUSED;
      // somebody in between who does not know either
      case 408, 502, 504 -> DialResult.UNKNOWN;
      default -> DialResult.REFUSED;
    };
  }
}
