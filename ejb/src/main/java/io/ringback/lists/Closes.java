package io.ringback.lists;

/** Whether a handling status ends the case, and how. */
public enum Closes {
  NO,
  SUCCESS,
  UNSUCCESS
}
