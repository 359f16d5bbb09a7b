package io.ringback.persistence;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Time zones that Java and PostgreSQL read alike: those whose name says a place, such as {@code
 * Europe/Helsinki}, and UTC. An offset is none: {@code UTC+2} is east of Greenwich to the one and
 * west of it to the other. Nor is {@code EET}, which has a summer time for Java alone.
 */
public final class TimeZones {
  static final Set<String> NAMES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(TimeZones::isReadAlike)
          .collect(Collectors.toUnmodifiableSet());

  private TimeZones() {}

  private static boolean isReadAlike(String id) {
    return id.equals("UTC") || (id.contains("/") && !id.startsWith("SystemV/"));
  }

  public static boolean isNamed(String name) {
    return NAMES.contains(name);
  }

  /**
   * The zone of that name.
   *
   * @throws DateTimeException there is none
   */
  public static ZoneId named(String name) {
    if (!isNamed(name))
      throw new DateTimeException(
          "\"%s\" is not the name of a time zone, such as Europe/Helsinki".formatted(name));
    return ZoneId.of(name);
  }
}
