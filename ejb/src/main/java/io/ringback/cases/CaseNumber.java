package io.ringback.cases;

import io.ringback.numbers.PhoneNumber;

/**
 * The number of a request.
 *
 * @param raw as it was given
 */
public record CaseNumber(String raw, PhoneNumber number) {
  public String e164() {
    return number.e164();
  }
}
