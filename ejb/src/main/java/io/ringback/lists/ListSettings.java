package io.ringback.lists;

import io.ringback.classification.Dimension;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every setting of a callback list (LIST-1, LIST-2), in the order of the JSON in api.md.
 *
 * <p>Periods are exact and at least one second; null turns one off. {@link ListDefaults} has the
 * values that are taken for what is left out.
 *
 * @param key slug, the list's name in every URL; never changes
 * @param defaultRegion two-letter region that numbers without a country code are read in
 * @param dueAfter how long after the request a case is due when its creator gave no due time
 * @param leadTime how long before a given due time a case may be offered
 * @param callMethod null = the organisation's
 */
public record ListSettings(
    String key,
    String name,
    ListKind kind,
    String description,
    String defaultRegion,
    ZoneId timeZone,
    int priority,
    OrderBy orderBy,
    boolean pull,
    boolean autoAllocation,
    boolean paused,
    Duration dueAfter,
    Duration leadTime,
    @Nullable Duration expiresAfter,
    @Nullable Duration autoStopAfter,
    @Nullable Duration afterCallLimit,
    @Nullable Duration returnSelfAssignedAfter,
    @Nullable Duration passOver,
    @Nullable CallMethod callMethod,
    @Nullable Duration anonymiseAfter,
    List<Dimension> classification,
    boolean notifyNewCases,
    RelatedCasesMode relatedCases,
    RelatedScope relatedScope,
    NumberReached numberReached,
    boolean assistedCallback,
    boolean membersManageMembers,
    boolean shortNumbersAllowed,
    List<StatusSettings> statuses) {
  public ListSettings {
    classification = List.copyOf(classification);
    statuses = List.copyOf(statuses);
  }

  /** Each setting by its name in the JSON. */
  public Map<String, @Nullable Object> byName() {
    return SettingsByName.of(this);
  }

  /**
   * The same settings but for some.
   *
   * @param changed by name, of the type that the setting has
   */
  public ListSettings with(Map<String, ? extends @Nullable Object> changed) {
    var settings = new LinkedHashMap<>(byName());
    settings.putAll(changed);
    return SettingsByName.settings(settings);
  }

  public ListSettings with(String name, @Nullable Object value) {
    var settings = new LinkedHashMap<>(byName());
    settings.put(name, value);
    return SettingsByName.settings(settings);
  }
}
