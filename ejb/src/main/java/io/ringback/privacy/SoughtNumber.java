package io.ringback.privacy;

import io.ringback.numbers.PhoneNumber;
import io.ringback.numbers.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/**
 * The number that is looked for, where one stands as somebody wrote it: only as a whole, for it may
 * be a part of another person's.
 *
 * @param e164 of a short number its digits
 */
record SoughtNumber(String e164) {
  private static final int TAIL = 7;

  /**
   * Whether the text names the number, as somebody in the region would mean it. A short number has
   * to be all that stands there: among other words its digits may be anything.
   */
  boolean isIn(@Nullable String text, String region) {
    if (text == null) return false;
    var alone = PhoneNumbers.find(text.strip(), region, true).map(PhoneNumber::e164);
    if (alone.filter(e164::equals).isPresent()) return true;
    return !isShort()
        && (digitsOf(text).equals(digits()) || PhoneNumbers.listIn(text, region).contains(e164));
  }

  boolean isShort() {
    return !e164.startsWith("+");
  }

  String digits() {
    return digitsOf(e164);
  }

  /** The digits that all its spellings end with. */
  String tail() {
    return digits().substring(Math.max(0, digits().length() - TAIL));
  }

  private static String digitsOf(String text) {
    return text.replaceAll("[^0-9]", "");
  }
}
