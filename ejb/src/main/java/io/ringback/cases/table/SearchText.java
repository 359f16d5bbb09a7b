package io.ringback.cases.table;

import io.ringback.numbers.PhoneNumbers;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody typed to find cases: a number or words, whole or their beginnings. */
sealed interface SearchText {
  Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  int FEWEST_DIGITS = 4;

  record Nothing() implements SearchText {}

  /** Numbers from one until before another, as texts. */
  record Number(String from, String until) implements SearchText {
    /** The first text after all that begin so: its last digit counted up. */
    static Number beginning(String digits) {
      int last = digits.length() - 1;
      while (digits.charAt(last) == '9') last--;
      var until = digits.substring(0, last) + (char) (digits.charAt(last) + 1);
      return new Number(digits, digits.charAt(last) == '+' ? "+:" : until);
    }
  }

  /**
   * @param query for to_tsquery: all of the words, each the beginning of one
   */
  record Words(String query) implements SearchText {}

  static SearchText of(@Nullable String typed, String region) {
    if (typed == null || typed.isBlank()) return new Nothing();
    return PhoneNumbers.findBeginning(typed, region)
        .filter(number -> number.length() >= FEWEST_DIGITS)
        .<SearchText>map(Number::beginning)
        .orElseGet(() -> words(typed));
  }

  private static SearchText words(String typed) {
    var words =
        Arrays.stream(SIGNS.split(typed))
            .filter(word -> !word.isEmpty())
            .map(word -> "'" + word + "':*")
            .collect(Collectors.joining(" & "));
    return words.isEmpty() ? new Nothing() : new Words(words);
  }
}
