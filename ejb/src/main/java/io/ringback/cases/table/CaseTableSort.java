package io.ringback.cases.table;

import java.util.List;

/** By what the table is ordered; the order of creation decides between equals. */
public enum CaseTableSort {
  CREATED("c.id", false),
  /** The same for who asks for a period of it: the details know the moment, and have an index. */
  CREATED_WITHIN("d.created_at", true),
  DUE("c.due_at", true),
  EXPIRES("coalesce(c.expires_at, '9999-12-31')", true),
  CLOSED("coalesce(c.closed_at, '9999-12-31')", true),
  PRIORITY("c.priority", false),
  ATTEMPTS("c.attempts", false);

  /** What people choose from. */
  public static final List<CaseTableSort> CHOICES =
      List.of(CREATED, DUE, EXPIRES, CLOSED, PRIORITY, ATTEMPTS);

  /** The key of what has no such time. */
  static final String NEVER = "timestamptz '9999-12-31'";

  private final String key;
  private final boolean isTime;

  CaseTableSort(String key, boolean isTime) {
    this.key = key;
    this.isTime = isTime;
  }

  String key() {
    return key;
  }

  /** By a time of the case itself, which changes, or may be missing. */
  boolean isByTimeOfCase() {
    return this == DUE || this == EXPIRES || this == CLOSED;
  }

  /** The key as a whole number, exactly: of times, the microseconds. */
  String asNumber() {
    return isTime ? asNumber(key) : key;
  }

  static String asNumber(String time) {
    return "CAST(extract(epoch FROM " + time + ") * 1000000 AS bigint)";
  }

  /** What a bound number stands for among the keys; the reverse of {@link #asNumber()}. */
  String ofNumber(String bound) {
    return isTime
        ? "timestamptz 'epoch' + interval '1 microsecond' * CAST(" + bound + " AS bigint)"
        : "CAST(" + bound + " AS bigint)";
  }
}
