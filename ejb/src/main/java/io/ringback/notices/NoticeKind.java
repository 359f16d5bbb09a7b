package io.ringback.notices;

/** What a notice tells of its case. */
public enum NoticeKind {
  /** It is new, and nobody has it (NOTE-1). */
  NEW,

  /** It is due; it is for the one whose case it is (TIME-4). */
  DUE
}
