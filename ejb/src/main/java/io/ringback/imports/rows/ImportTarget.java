package io.ringback.imports.rows;

/** What the rows of a file become. */
public enum ImportTarget {
  CASES,
  CONTACTS
}
