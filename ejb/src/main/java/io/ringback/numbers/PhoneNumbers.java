package io.ringback.numbers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads telephone numbers in any spelling, as somebody in the given region would mean them
 * (CASE-3).
 *
 * <p>A number that cannot be one is refused; a possible one of an unknown range is accepted and
 * marked. What the region knows as a short or service number (112, 116117) and is not an ordinary
 * number as well is taken only where those are allowed.
 */
public final class PhoneNumbers {
  /**
   * Letters belong to words ("anonymous", "unknown"), control characters to nothing; only {@code
   * tel:} and an extension have any.
   */
  private static final Pattern SPELLING =
      Pattern.compile(
          "(?:tel:)?[^\\p{L}\\p{Cntrl}]*(?:(?:;?ext\\.?|;?phone-context|x)[^\\p{L}\\p{Cntrl}]*)?",
          Pattern.CASE_INSENSITIVE);

  private static final String IMPOSSIBLE = "impossible-number";
  private static final String SHORT_NUMBER = "short-number";
  private static final PhoneNumberUtil ORDINARY = PhoneNumberUtil.getInstance();
  private static final ShortNumberInfo SHORT = ShortNumberInfo.getInstance();

  private PhoneNumbers() {}

  /**
   * Reads a number that somebody gave.
   *
   * @param field what the violation names: {@code impossible-number}, or {@code short-number} where
   *     those are not allowed
   */
  public static PhoneNumber parse(String text, String region, boolean shortAllowed, String field) {
    if (!shortAllowed && findShort(text, region).isPresent()) throw refused(field, SHORT_NUMBER);
    return find(text, region, shortAllowed).orElseThrow(() -> refused(field, IMPOSSIBLE));
  }

  /** Reads a number that may be none: of a search, or of a call whose number is withheld. */
  public static Optional<PhoneNumber> find(
      @Nullable String text, String region, boolean shortAllowed) {
    if (text == null || !SPELLING.matcher(text).matches()) return Optional.empty();
    var asShort = findShort(text, region);
    if (asShort.isPresent()) return asShort.filter(number -> shortAllowed);
    return read(text, region)
        .filter(ORDINARY::isPossibleNumber)
        .map(number -> ordinary(number, text));
  }

  /**
   * E.164 of every ordinary number that stands in a text, however many there are and whatever
   * stands around them: {@code 040 123 4567 Ann / 0509876543}.
   */
  public static List<String> listIn(String text, String region) {
    return StreamSupport.stream(
            ORDINARY.findNumbers(text, region, Leniency.POSSIBLE, Long.MAX_VALUE).spliterator(),
            false)
        .map(match -> ORDINARY.format(match.number(), PhoneNumberFormat.E164))
        .toList();
  }

  /**
   * How the E.164 form of a number begins of which only the beginning was given; empty for what
   * nobody writes at the beginning of one.
   */
  public static Optional<String> findBeginning(String text, String region) {
    if (!SPELLING.matcher(text).matches()) return Optional.empty();
    var digits = text.replaceAll("\\D", "");
    if (text.strip().startsWith("+")) return Optional.of("+" + digits);
    if (digits.startsWith("00")) return Optional.of("+" + digits.substring(2));
    if (!digits.startsWith("0")) return Optional.empty();
    return Optional.of("+" + ORDINARY.getCountryCodeForRegion(region) + digits.substring(1));
  }

  /**
   * Why a text that {@link #find} did not take is no number there: {@code short-number}, {@code
   * number-too-short}, {@code number-too-long} or {@code impossible-number}.
   */
  public static String whyNot(String text, String region) {
    if (!SPELLING.matcher(text).matches()) return IMPOSSIBLE;
    if (findShort(text, region).isPresent()) return SHORT_NUMBER;
    return read(text, region)
        .map(ORDINARY::isPossibleNumberWithReason)
        .map(PhoneNumbers::lengthProblem)
        .orElse(IMPOSSIBLE);
  }

  private static String lengthProblem(PhoneNumberUtil.ValidationResult result) {
    return switch (result) {
      case TOO_SHORT -> "number-too-short";
      case TOO_LONG -> "number-too-long";
      default -> IMPOSSIBLE;
    };
  }

  /**
   * Whether numbers can be read as those of the region: two capital letters that libphonenumber
   * knows.
   */
  public static boolean isRegion(String region) {
    return ORDINARY.getSupportedRegions().contains(region);
  }

  /**
   * As people write it: {@code +358 40 1234567}. What is no whole number (short, masked) stays as
   * it is.
   */
  public static String spaced(String e164) {
    if (!e164.startsWith("+")) return e164;
    return read(e164, "ZZ")
        .map(number -> ORDINARY.format(number, PhoneNumberFormat.INTERNATIONAL))
        .orElse(e164);
  }

  private static Optional<PhoneNumber> findShort(String text, String region) {
    return read(text, region)
        .filter(number -> isWrittenBare(text, number) && !ORDINARY.isValidNumber(number))
        .filter(number -> isKnownShort(number, region) || isNothingButShort(number, region))
        .map(number -> new PhoneNumber(nationalDigits(number), text, isKnownShort(number, region)));
  }

  private static boolean isKnownShort(Phonenumber.PhoneNumber number, String region) {
    return SHORT.isValidShortNumberForRegion(number, region);
  }

  private static boolean isNothingButShort(Phonenumber.PhoneNumber number, String region) {
    return SHORT.isPossibleShortNumberForRegion(number, region)
        && !ORDINARY.isPossibleNumber(number);
  }

  /**
   * With a trunk prefix or a country code in front it is no short number: those reach other
   * subscribers.
   */
  private static boolean isWrittenBare(String text, Phonenumber.PhoneNumber number) {
    return PhoneNumberUtil.normalizeDigitsOnly(text).equals(nationalDigits(number));
  }

  private static String nationalDigits(Phonenumber.PhoneNumber number) {
    return ORDINARY.getNationalSignificantNumber(number);
  }

  private static PhoneNumber ordinary(Phonenumber.PhoneNumber number, String text) {
    return new PhoneNumber(
        ORDINARY.format(number, PhoneNumberFormat.E164), text, ORDINARY.isValidNumber(number));
  }

  private static Optional<Phonenumber.PhoneNumber> read(String text, String region) {
    try {
      return Optional.of(ORDINARY.parse(text, region));
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  private static InvalidFieldException refused(String field, String code) {
    return new InvalidFieldException(Violation.of(field, code));
  }
}
