package io.ringback.webhooks;

/** Why nothing is sent to an endpoint. */
public enum DisabledReason {
  BY_HAND,
  /** It answered 410. */
  GONE
}
