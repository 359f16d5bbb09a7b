package io.ringback.dashboard;

import io.ringback.persistence.Row;

/**
 * What came and went in a stretch of a day.
 *
 * @param requests cases that came in
 * @param firstCalls cases called for the first time
 * @param onTime of these, begun not much later than they were due
 * @param savedCalls calls whose outcome was saved
 * @param reached of these, somebody was talked to
 * @param succeeded closed successfully
 * @param failed closed unsuccessfully
 * @param expired closed by their expiry
 * @param closedOtherwise cancelled, reached elsewhere
 */
public record DayFigures(
    long requests,
    long firstCalls,
    long onTime,
    long savedCalls,
    long reached,
    long succeeded,
    long failed,
    long expired,
    long closedOtherwise) {
  public static final DayFigures NONE = new DayFigures(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** Columns of {@code list_quarter} that are added up. */
  static final String SUMS =
      """
      coalesce(sum(requests), 0) AS requests, coalesce(sum(first_calls), 0) AS first_calls, coalesce(sum(on_time), 0) AS on_time,
      coalesce(sum(saved_calls), 0) AS saved_calls, coalesce(sum(reached), 0) AS reached, coalesce(sum(succeeded), 0) AS succeeded,
      coalesce(sum(failed), 0) AS failed, coalesce(sum(expired), 0) AS expired,
      coalesce(sum(closed_otherwise), 0) AS closed_otherwise
      """;

  static DayFigures of(Row row) {
    return new DayFigures(
        row.number("requests"),
        row.number("first_calls"),
        row.number("on_time"),
        row.number("saved_calls"),
        row.number("reached"),
        row.number("succeeded"),
        row.number("failed"),
        row.number("expired"),
        row.number("closed_otherwise"));
  }

  public DayFigures and(DayFigures other) {
    return new DayFigures(
        requests + other.requests,
        firstCalls + other.firstCalls,
        onTime + other.onTime,
        savedCalls + other.savedCalls,
        reached + other.reached,
        succeeded + other.succeeded,
        failed + other.failed,
        expired + other.expired,
        closedOtherwise + other.closedOtherwise);
  }

  /** Closed by people: what is called done. */
  public long done() {
    return succeeded + failed + closedOtherwise;
  }
}
