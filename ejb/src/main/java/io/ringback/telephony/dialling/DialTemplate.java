package io.ringback.telephony.dialling;

import io.ringback.lists.CallMethod;

/**
 * How the organisation calls, and the request by which its phone exchange dials.
 *
 * @param callMethod of lists that have none of their own
 * @param url empty while no exchange is connected
 * @param headers one a line, {@code Name: value}
 * @param body JSON, empty for none
 * @param repeatable the exchange dials once for an {@code Idempotency-Key}, however often it comes
 */
public record DialTemplate(
    CallMethod callMethod,
    String method,
    String url,
    String headers,
    String body,
    boolean repeatable) {
  public static final DialTemplate NONE =
      new DialTemplate(CallMethod.TEL, "POST", "", "", "", false);

  public boolean isConnected() {
    return !url.isEmpty();
  }
}
