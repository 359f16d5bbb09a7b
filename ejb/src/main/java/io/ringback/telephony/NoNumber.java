package io.ringback.telephony;

/** Why nobody can be called back. */
public enum NoNumber {
  /** The caller did not show it. */
  WITHHELD,
  /** It cannot be a telephone number of the list's region. */
  IMPOSSIBLE,
  /** A short or service number, on a list that takes none. */
  SHORT
}
