package io.ringback.telephony;

import io.ringback.numbers.PhoneNumber;
import io.ringback.numbers.PhoneNumbers;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of the person at the other end of a call, or the reason why there is none.
 *
 * @param spelling as the PBX wrote it, without the rest of a SIP address
 */
public record PersonNumber(
    String spelling, @Nullable PhoneNumber number, @Nullable NoNumber reason) {
  private static final Pattern SIP = Pattern.compile("sips?:([^@;]*).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  public static PersonNumber read(@Nullable String given, String region, boolean shortAllowed) {
    var spelling = withoutSip(given == null ? "" : given.strip());
    var number = PhoneNumbers.find(spelling, region, shortAllowed);
    if (number.isPresent()) return new PersonNumber(spelling, number.get(), null);
    return new PersonNumber(spelling, null, reason(spelling, region));
  }

  Optional<PhoneNumber> find() {
    return Optional.ofNullable(number);
  }

  private static NoNumber reason(String spelling, String region) {
    if (isWord(spelling)) return NoNumber.WITHHELD;
    return PhoneNumbers.find(spelling, region, true).isPresent()
        ? NoNumber.SHORT
        : NoNumber.IMPOSSIBLE;
  }

  /** Each PBX has its own word for it: "anonymous", "Restricted", "unknown". */
  private static boolean isWord(String spelling) {
    return spelling.isEmpty()
        || (!DIGIT.matcher(spelling).find() && LETTER.matcher(spelling).find());
  }

  private static String withoutSip(String text) {
    var sip = SIP.matcher(text);
    return sip.matches() ? String.valueOf(sip.group(1)) : text;
  }
}
