package io.ringback.lists;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The handling statuses of every list. Their code and effect are fixed; text, delay, growth, place
 * and use may be adjusted.
 */
public enum BuiltInStatus {
  CLOSED_SUCCESSFULLY(
      Closes.SUCCESS,
      true,
      null,
      "Closed successfully",
      "Suljettu onnistuneesti",
      "Avslutat med framgång"),
  CLOSED_UNSUCCESSFULLY(
      Closes.UNSUCCESS,
      true,
      null,
      "Closed unsuccessfully",
      "Suljettu tuloksetta",
      "Avslutat utan resultat"),
  BUSY(Closes.NO, false, Duration.ofMinutes(5), "Busy", "Varattu", "Upptaget"),
  NO_ANSWER(Closes.NO, false, Duration.ofMinutes(15), "No answer", "Ei vastausta", "Inget svar"),
  OTHER(Closes.NO, true, Duration.ofHours(1), "Other", "Muu", "Annat");

  private final Closes closes;
  private final boolean reached;
  private final @Nullable Duration delay;
  private final String english;
  private final String finnish;
  private final String swedish;

  BuiltInStatus(
      Closes closes,
      boolean reached,
      @Nullable Duration delay,
      String english,
      String finnish,
      String swedish) {
    this.closes = closes;
    this.reached = reached;
    this.delay = delay;
    this.english = english;
    this.finnish = finnish;
    this.swedish = swedish;
  }

  /** As it is until the list adjusts it. */
  public StatusSettings settings() {
    return new StatusSettings(
        name(),
        closes,
        reached,
        delay,
        1,
        true,
        Map.of("en", english, "fi", finnish, "sv", swedish));
  }

  public static Optional<BuiltInStatus> findByCode(String code) {
    return Arrays.stream(values()).filter(status -> status.name().equals(code)).findFirst();
  }
}
