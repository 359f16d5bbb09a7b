package io.ringback.related;

/** Which cases of the number a status is given to (REL-3). */
public enum ApplyTo {
  THIS_CASE,
  RELATED_ON_LIST,
  ALL_RELATED
}
