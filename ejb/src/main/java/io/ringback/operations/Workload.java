package io.ringback.operations;

import io.ringback.persistence.Row;
import io.ringback.webhooks.WebhookLag;
import java.time.Duration;
import java.time.Instant;

/**
 * How much there is to do, and how late it is, over all lists at one moment. Counts end at {@link
 * WorkloadQueries#MOST}: an operator need not know more, and a scrape stays cheap. Periods are in
 * seconds.
 *
 * @param waiting open cases that are neither ready nor assigned
 * @param overdue open cases whose due time has passed
 * @param oldestDue how long the most overdue case that nobody has is overdue; paused lists do not
 *     count
 * @param wakingLate how long a case should have been ready and is not
 * @param expiryLate how long a case should have been closed and is not
 * @param feedLate how long an event has waited for its place in the feed
 * @param receiving agents who receive cases
 * @param imports that are worked on
 * @param bulkCases cases of acts on many that are still to be done
 * @param webhooks how far endpoints of other systems are behind
 */
record Workload(
    double ready,
    double assigned,
    double waiting,
    double overdue,
    double oldestDue,
    double wakingLate,
    double expiryLate,
    double feedLate,
    double receiving,
    double imports,
    double bulkCases,
    WebhookLag webhooks) {

  static Workload of(Row row, WebhookLag webhooks) {
    long ready = row.number("ready");
    long assigned = row.number("assigned");
    return new Workload(
        ready,
        assigned,
        Math.max(0, row.number("open") - ready - assigned),
        row.number("overdue"),
        secondsSince(row, "oldest_due_at"),
        secondsSince(row, "to_wake_at"),
        secondsSince(row, "to_expire_at"),
        secondsSince(row, "to_place_at"),
        row.number("receiving"),
        row.number("imports"),
        row.number("bulk_cases"),
        webhooks);
  }

  /** None while the time is still to come, or there is nothing. */
  private static double secondsSince(Row row, String column) {
    Instant at = row.findInstant(column);
    if (at == null) return 0;
    return Math.max(0, Duration.between(at, row.instant("now")).toMillis() / 1_000.0);
  }
}
