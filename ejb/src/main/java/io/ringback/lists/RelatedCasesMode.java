package io.ringback.lists;

/** What a list does with several open cases of one number (REL-1). */
public enum RelatedCasesMode {
  OFF,
  GROUP,
  MERGE
}
