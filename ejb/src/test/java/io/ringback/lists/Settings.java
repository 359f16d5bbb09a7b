package io.ringback.lists;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings of a new list, but for what a test states. */
final class Settings {
  String key = "support-fi";
  String name = "Support FI";
  String region = "FI";
  int priority = 3;
  OrderBy orderBy = OrderBy.DUE;
  boolean autoAllocation = true;
  boolean paused;
  Duration dueAfter = Duration.ZERO;
  @Nullable Duration expiresAfter = Duration.ofDays(7);
  @Nullable Duration autoStopAfter = Duration.ofMinutes(2);
  List<StatusSettings> statuses = new ArrayList<>();

  static Settings ofANewList() {
    return new Settings();
  }

  Settings statuses(StatusSettings... given) {
    statuses = Arrays.asList(given);
    return this;
  }

  ListSettings get() {
    return new ListSettings(
        key,
        name,
        ListKind.CALLBACK,
        "",
        region,
        ZoneId.of("Europe/Helsinki"),
        priority,
        orderBy,
        true,
        autoAllocation,
        paused,
        dueAfter,
        Duration.ZERO,
        expiresAfter,
        autoStopAfter,
        null,
        Duration.ofHours(24),
        Duration.ofMinutes(5),
        null,
        null,
        List.of(),
        false,
        RelatedCasesMode.OFF,
        RelatedScope.LIST,
        NumberReached.FLAG,
        false,
        false,
        false,
        statuses);
  }
}
