package io.ringback.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.errors.Violations;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a classification must be like. */
@Tag("HANDLE-5")
class SchemaRulesTest {
  private static final Map<String, String> NAMED = Map.of("en", "Name");

  @Test
  void nestedChoicesAreGood() {
    var billing = new Choice("billing", NAMED, List.of(choice("invoice"), choice("reminder")));

    assertThat(brokenBy(dimension("cause", billing, choice("delivery")))).isEmpty();
  }

  @Test
  void codesAreUniqueInTheirDimensionHoweverDeep() {
    var billing = new Choice("billing", NAMED, List.of(choice("other")));

    assertThat(brokenBy(dimension("cause", billing, choice("other"))))
        .containsExactly("classification[0].choices[1].code: duplicate");
  }

  @Test
  void everythingHasACodeAndAName() {
    assertThat(brokenBy(dimension("the cause", new Choice("a", Map.of(), List.of()))))
        .containsExactly(
            "classification[0].code: choice-code", "classification[0].choices[0].labels: required");
  }

  @Test
  void dimensionWithoutChoicesAsksNothing() {
    assertThat(brokenBy(dimension("cause"))).containsExactly("classification[0].choices: required");
  }

  @Test
  void choicesAreNestedNoDeeperThanAnybodyReads() {
    var deep = choice("six");
    for (var code : List.of("five", "four", "three", "two", "one"))
      deep = new Choice(code, NAMED, List.of(deep));

    assertThat(brokenBy(dimension("cause", deep))).singleElement().asString().endsWith("too-deep");
  }

  private static List<String> brokenBy(Dimension dimension) {
    var violations = new Violations();
    new SchemaRules(violations).check(List.of(dimension));
    var refused = catchThrowableOfType(InvalidFieldException.class, violations::throwIfAny);
    return refused == null
        ? List.of()
        : refused.violations().stream().map(SchemaRulesTest::text).toList();
  }

  private static String text(Violation violation) {
    return violation.field() + ": " + violation.code();
  }

  private static Dimension dimension(String code, Choice... choices) {
    return new Dimension(code, NAMED, false, false, List.of(choices));
  }

  private static Choice choice(String code) {
    return new Choice(code, NAMED, List.of());
  }
}
