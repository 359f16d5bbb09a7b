package io.ringback.lists;

/** What comes first among cases of one priority: the earliest due, or the earliest request. */
public enum OrderBy {
  DUE,
  CREATED
}
