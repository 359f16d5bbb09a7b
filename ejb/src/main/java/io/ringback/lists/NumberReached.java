package io.ringback.lists;

/** What happens to a case when its person was reached in another call (REL-4). */
public enum NumberReached {
  IGNORE,
  FLAG,
  CLOSE
}
