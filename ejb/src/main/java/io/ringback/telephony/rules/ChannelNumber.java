package io.ringback.telephony.rules;

import io.ringback.numbers.PhoneNumber;
import io.ringback.numbers.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/**
 * The number that was called, in one spelling: E.164 where it is a telephone number, else as given
 * (an extension, a name).
 */
public final class ChannelNumber {
  private ChannelNumber() {}

  public static @Nullable String normalise(@Nullable String to, String region) {
    if (to == null || to.isBlank()) return null;
    var text = to.strip();
    return PhoneNumbers.find(text, region, true).map(PhoneNumber::e164).orElse(text);
  }
}
