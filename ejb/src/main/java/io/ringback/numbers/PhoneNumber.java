package io.ringback.numbers;

/**
 * A telephone number in the one form by which it is compared, stored and dialled.
 *
 * <p>Printed it is masked, so that no log ever has a whole one.
 *
 * @param e164 {@code +358401234567}; of a short or service number its bare digits, because it means
 *     nothing outside its network
 * @param raw as it came in
 * @param valid whether its range is known to be in use; false marks a possible number of an unknown
 *     one
 */
public record PhoneNumber(String e164, String raw, boolean valid) {
  private static final int SHOWN_AT_START = 4;
  private static final int SHOWN_AT_END = 2;

  /** What may be shown to those who must not see the person: {@code +358•••••••67}. */
  public String masked() {
    return mask(e164);
  }

  public static String mask(String number) {
    int hidden = number.length() - SHOWN_AT_START - SHOWN_AT_END;
    if (hidden <= 0) return "•".repeat(number.length());
    return number.substring(0, SHOWN_AT_START)
        + "•".repeat(hidden)
        + number.substring(number.length() - SHOWN_AT_END);
  }

  @Override
  public String toString() {
    return masked();
  }
}
