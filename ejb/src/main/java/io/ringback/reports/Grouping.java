package io.ringback.reports;

/** By what a report puts its cases together; a row for each. */
public enum Grouping {
  LIST("l.key"),
  AGENT("u.name"),
  SOURCE("d.source"),
  /** Of the request, in the time zone of the case's list. */
  DAY("to_char(f.local_at, 'YYYY-MM-DD')"),
  /** Of the day, 0 to 23, likewise. An hour that a day has twice is one. */
  HOUR("CAST(extract(hour FROM f.local_at) AS text)");

  private final String key;

  Grouping(String key) {
    this.key = key;
  }

  /** SQL, of what {@link ReportSql#JOINS} joins. */
  String key() {
    return key;
  }
}
