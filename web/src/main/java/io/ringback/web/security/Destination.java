package io.ringback.web.security;

import org.jspecify.annotations.Nullable;

/** Where somebody goes once they are signed in. */
public final class Destination {
  public static final String HOME = "/";
  private static final int LONGEST = 2000;

  private Destination() {}

  /**
   * Only a place of ours: an address of another site in the link would send people there after
   * signing in.
   *
   * @param asked what stands in the link
   */
  public static String within(@Nullable String asked) {
    return asked == null
            || !asked.startsWith("/")
            || asked.startsWith("//")
            || asked.contains("\\")
            || asked.length() > LONGEST
            || asked.chars().anyMatch(Character::isISOControl)
        ? HOME
        : asked;
  }
}
