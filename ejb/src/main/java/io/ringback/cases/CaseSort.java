package io.ringback.cases;

/** Orders of a search: newest stored first, or by due time. */
public enum CaseSort {
  NEWEST,
  DUE
}
