package io.ringback.cases;

/** What was recorded: a message left, or a call. */
public enum RecordingKind {
  VOICEMAIL,
  CALL
}
