package io.ringback.webhooks;

/** How far an event has come on its way to one endpoint. */
public enum DeliveryState {
  /** To be sent, or sent again. */
  WAITING,
  /** Answered with 2xx. */
  DELIVERED,
  /** Tried as often as it may be. */
  GIVEN_UP
}
