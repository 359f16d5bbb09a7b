package io.ringback.telephony.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.telephony.rules.IntakeRule.ListOfRule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CASE-2")
class IntakeRuleBookTest {
  private static final String LINE = "+358912345";

  private static final List<IntakeRule> FROM_LEAST_TO_MOST =
      List.of(
          rule("anything", null, null, null),
          rule("event", "missed", null, null),
          rule("queue", null, "support", null),
          rule("to", null, null, LINE),
          rule("event-queue", "missed", "support", null),
          rule("event-to", "missed", null, LINE),
          rule("queue-to", null, "support", LINE),
          rule("event-queue-to", "missed", "support", LINE));

  @ParameterizedTest
  @CsvSource({
    "missed,  support, +358912345, event-queue-to",
    "dropped, support, +358912345, queue-to",
    "missed,  sales,   +358912345, event-to",
    "missed,  support, +358900000, event-queue",
    "dropped, sales,   +358912345, to",
    "dropped, support, +358900000, queue",
    "missed,  sales,   +358900000, event",
    "dropped, sales,   +358900000, anything",
    "ivr,     ,        ,           anything",
  })
  void theRuleThatSaysMostWins(
      String event, @Nullable String queue, @Nullable String to, String list) {
    var book = new IntakeRuleBook(FROM_LEAST_TO_MOST);

    assertThat(book.find(event, queue, to)).map(rule -> rule.list().key()).contains(list);
  }

  @Test
  void theOrderOfTheRulesDecidesNothing() {
    for (int most = 2; most <= FROM_LEAST_TO_MOST.size(); most++) {
      var upwards = FROM_LEAST_TO_MOST.subList(0, most);
      var downwards = new java.util.ArrayList<>(upwards);
      java.util.Collections.reverse(downwards);

      assertThat(new IntakeRuleBook(downwards).find("missed", "support", LINE))
          .isEqualTo(new IntakeRuleBook(upwards).find("missed", "support", LINE))
          .contains(upwards.get(most - 1));
    }
  }

  @Test
  void aRuleThatSaysMoreThanTheRequestDoesNotTakeIt() {
    var book = new IntakeRuleBook(List.of(rule("queue", null, "support", null)));

    assertThat(book.find("missed", null, LINE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "09 12345, +358912345",
    "+358 9 12345, +358912345",
    "00358912345, +358912345",
    "reception, reception"
  })
  void aLineIsTheSameInAnySpelling(String spelling, String line) {
    assertThat(ChannelNumber.normalise(spelling, "FI")).isEqualTo(line);
  }

  @Test
  void aBlankLineIsNone() {
    assertThat(ChannelNumber.normalise("  ", "FI")).isNull();
  }

  private static IntakeRule rule(
      String list, @Nullable String event, @Nullable String queue, @Nullable String to) {
    return new IntakeRule("id-" + list, event, queue, to, new ListOfRule(1, list, "FI", false));
  }
}
