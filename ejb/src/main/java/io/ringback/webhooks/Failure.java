package io.ringback.webhooks;

/** Why a try did not deliver. */
public enum Failure {
  /** It answered, but not with 2xx; a redirect is not followed. */
  STATUS,
  /** No answer in time. */
  TIMEOUT,
  /** No connection, or one that broke. */
  UNREACHABLE,
  /** Its name leads to no address that may be asked. */
  ADDRESS
}
