package io.ringback.telephony.calls;

/** How far a call has come. */
public enum Stage {
  /** The caller waits for an agent. */
  QUEUED,
  RINGING,
  ANSWERED,
  ENDED
}
