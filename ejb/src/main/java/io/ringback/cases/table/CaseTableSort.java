package io.ringback.cases.table;

/** By what the table is ordered; the order of creation decides between equals. */
public enum CaseTableSort {
  CREATED("c.id", false),
  DUE("c.due_at", true),
  EXPIRES("coalesce(c.expires_at, '9999-12-31')", true),
  CLOSED("coalesce(c.closed_at, '9999-12-31')", true),
  PRIORITY("c.priority", false),
  ATTEMPTS("c.attempts", false);

  private final String key;
  private final boolean isTime;

  CaseTableSort(String key, boolean isTime) {
    this.key = key;
    this.isTime = isTime;
  }

  String key() {
    return key;
  }

  /** The key as a whole number, exactly: of times, the microseconds. */
  String asNumber() {
    return isTime ? "CAST(extract(epoch FROM " + key + ") * 1000000 AS bigint)" : key;
  }

  /** What a bound number stands for among the keys; the reverse of {@link #asNumber}. */
  String before() {
    return isTime ? "timestamptz 'epoch' + interval '1 microsecond' * CAST(" : "(CAST(";
  }

  String behind() {
    return isTime ? " AS bigint)" : " AS bigint))";
  }
}
