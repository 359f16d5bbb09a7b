package io.ringback.telephony;

/** What became of an event. */
public enum IntakeOutcome {
  CASE_CREATED,
  /** Its case was merged into the main case of the number. */
  MERGED,
  /** It belongs to a case or attempt that was there already. */
  ATTACHED,
  /** Kept as what is known of a call; a recording waits so for its call. */
  TRACKED,
  /** Told before. */
  DUPLICATE,
  /** Nobody can be called back. */
  NO_NUMBER,
  /** No rule says where it goes: replayed once there is one. */
  UNMAPPED
}
