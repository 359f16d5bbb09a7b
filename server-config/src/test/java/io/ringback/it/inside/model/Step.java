package io.ringback.it.inside.model;

/**
 * One thing that somebody does, or time that passes.
 *
 * @param who which agent, counted round
 * @param what which case or list, counted round
 * @param how which of several ways
 */
record Step(Kind kind, int who, int what, int how) {
  /** What can happen in a day. */
  enum Kind {
    CREATE,
    REPORT_MISSED_CALL_TWICE,
    RECEIVE,
    STOP,
    ASSIGN,
    UNASSIGN,
    CALL,
    ANSWER,
    HANG_UP,
    SAVE,
    CLOSE,
    REOPEN,
    EDIT_PRIORITY,
    EDIT_DUE,
    EDIT_NUMBER,
    MOVE,
    PAUSE,
    RESUME,
    JOIN,
    LEAVE,
    REMOVE_MEMBER,
    TIME_PASSES
  }

  @Override
  public String toString() {
    return "%s who=%d what=%d how=%d".formatted(kind, who, what, how);
  }
}
