package io.ringback.lists;

import io.ringback.configuration.Organisation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a list is until somebody says otherwise: the JSON of api.md as values. */
@ApplicationScoped
public class ListDefaults {
  private static final Duration NOW = Duration.ZERO;

  @Inject Organisation organisation;

  /** The settings of a new list of that key; it is named by its key. */
  public ListSettings of(String key) {
    return new ListSettings(
        key,
        key,
        ListKind.CALLBACK,
        "",
        organisation.region(),
        organisation.timeZone(),
        3,
        OrderBy.DUE,
        true,
        true,
        false,
        NOW,
        Duration.ZERO,
        Duration.ofDays(7),
        Duration.ofMinutes(2),
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
        statuses());
  }

  /**
   * A status of that code before anything is said about it. One of the list's own has no label yet,
   * and needs one.
   */
  public static StatusSettings status(String code) {
    return BuiltInStatus.findByCode(code)
        .map(BuiltInStatus::settings)
        .orElseGet(
            () ->
                new StatusSettings(code, Closes.NO, true, Duration.ofHours(1), 1, true, Map.of()));
  }

  private static List<StatusSettings> statuses() {
    return Arrays.stream(BuiltInStatus.values()).map(BuiltInStatus::settings).toList();
  }
}
