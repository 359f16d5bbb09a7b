package io.ringback.lists;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A callback list with the defaults of api.md, but for what the test says. */
public final class ListBuilder {
  private OrderBy orderBy = OrderBy.DUE;
  private Duration dueAfter = Duration.ZERO;
  private Duration leadTime = Duration.ZERO;
  private Duration expiresAfter = Duration.ofDays(7);
  private Duration autoStopAfter = Duration.ofMinutes(2);
  private Duration afterCallLimit;
  private RelatedCasesMode relatedCases = RelatedCasesMode.OFF;
  private final List<StatusSettings> statuses =
      new ArrayList<>(Arrays.stream(BuiltInStatus.values()).map(BuiltInStatus::settings).toList());

  private ListBuilder() {}

  public static ListBuilder aList() {
    return new ListBuilder();
  }

  public ListBuilder orderedBy(OrderBy order) {
    orderBy = order;
    return this;
  }

  public ListBuilder dueAfter(Duration period) {
    dueAfter = period;
    return this;
  }

  public ListBuilder leadTime(Duration period) {
    leadTime = period;
    return this;
  }

  /** Null: cases never expire. */
  public ListBuilder expiresAfter(Duration period) {
    expiresAfter = period;
    return this;
  }

  public ListBuilder autoStopAfter(Duration period) {
    autoStopAfter = period;
    return this;
  }

  public ListBuilder afterCallLimit(Duration period) {
    afterCallLimit = period;
    return this;
  }

  public ListBuilder merging() {
    relatedCases = RelatedCasesMode.MERGE;
    return this;
  }

  public ListBuilder withStatus(String code, Duration delay, double growth) {
    statuses.add(
        new StatusSettings(code, Closes.NO, true, delay, growth, true, Map.of("en", "Own status")));
    return this;
  }

  public CallbackList build() {
    return new CallbackList(
        new ListSettings(
            "support",
            "Support",
            ListKind.CALLBACK,
            "",
            "FI",
            ZoneId.of("Europe/Helsinki"),
            3,
            orderBy,
            true,
            true,
            false,
            dueAfter,
            leadTime,
            expiresAfter,
            autoStopAfter,
            afterCallLimit,
            Duration.ofHours(24),
            Duration.ofMinutes(5),
            null,
            null,
            List.of(),
            false,
            relatedCases,
            RelatedScope.LIST,
            NumberReached.FLAG,
            false,
            false,
            false,
            statuses));
  }
}
