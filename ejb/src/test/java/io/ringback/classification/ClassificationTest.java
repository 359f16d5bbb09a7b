package io.ringback.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringback.classification.Classified.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a list's schema makes of an agent's choices. */
@Tag("HANDLE-5")
class ClassificationTest {
  private static final Choice INVOICE = choice("invoice", "Invoice");
  private static final Choice REMINDER = choice("reminder", "Reminder");
  private static final Choice BILLING =
      new Choice("billing", Map.of("en", "Billing", "fi", "Laskutus"), List.of(INVOICE, REMINDER));

  private final Classification optional = schema(false, false);

  @Test
  void answerKeepsTheWayToTheChoiceInEveryLanguage() {
    var kept = optional.accept(List.of(chosen("invoice")), true);

    assertThat(kept).hasSize(1);
    assertThat(kept.get(0).labels()).containsEntry("en", "Cause");
    assertThat(kept.get(0).choices())
        .containsExactly(
            new Answer(
                "invoice",
                Map.of(
                    "en", "Billing › Invoice",
                    "fi", "Laskutus › Invoice",
                    "sv", "Billing › Invoice")));
  }

  @Test
  void nothingNeedsToBeChosenWhereNothingIsMandatory() {
    assertThat(optional.accept(List.of(), true)).isEmpty();
  }

  @Test
  void mandatoryDimensionIsAskedForByItsField() {
    assertThatThrownBy(() -> schema(false, true).accept(List.of(), true))
        .hasMessage("classification.cause: choose-one");
  }

  @Test
  void mandatoryDimensionMayBeLeftWhereNobodyWasReached() {
    assertThat(schema(false, true).accept(List.of(), false)).isEmpty();
  }

  @Test
  void groupIsNoChoice() {
    assertThatThrownBy(() -> optional.accept(List.of(chosen("billing")), true))
        .hasMessage("classification.cause: unknown-choice");
  }

  @Test
  void oneChoiceIsAllThatASingleDimensionTakes() {
    assertThatThrownBy(() -> optional.accept(List.of(chosen("invoice", "reminder")), true))
        .hasMessage("classification.cause: only-one");
    assertThat(schema(true, false).accept(List.of(chosen("invoice", "reminder")), true))
        .singleElement()
        .satisfies(kept -> assertThat(kept.choices()).hasSize(2));
  }

  @Test
  void unknownAndRepeatedDimensionsAreRefused() {
    var unknown = new Chosen("mood", List.of("good"));
    assertThatThrownBy(() -> optional.accept(List.of(unknown), true))
        .hasMessage("classification[0].dimension: unknown-dimension");
    assertThatThrownBy(() -> optional.accept(List.of(chosen("invoice"), chosen("reminder")), true))
        .hasMessage("classification[1].dimension: duplicate");
  }

  @Test
  void whatComesTooLateIsKeptAsFarAsItIsKnown() {
    var late = List.of(chosen("invoice", "gone"), new Chosen("mood", List.of("good")));

    assertThat(optional.keep(late))
        .singleElement()
        .satisfies(
            kept -> assertThat(kept.choices()).extracting(Answer::code).containsExactly("invoice"));
  }

  @Test
  void answersAreReadBackAsTheyWereKept() {
    var converter = new ClassifiedConverter();
    var kept = optional.accept(List.of(chosen("invoice")), true);

    assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(kept)))
        .isEqualTo(kept);
  }

  @Test
  void schemaIsReadBackAsItWasWritten() {
    var converter = new DimensionsConverter();
    var cause =
        new Dimension("cause", Map.of("en", "Cause", "fi", "Syy"), true, true, List.of(BILLING));

    assertThat(
            converter.convertToEntityAttribute(converter.convertToDatabaseColumn(List.of(cause))))
        .containsExactly(cause);
  }

  private static Classification schema(boolean multiple, boolean mandatory) {
    return new Classification(
        List.of(
            new Dimension("cause", Map.of("en", "Cause"), multiple, mandatory, List.of(BILLING))));
  }

  private static Choice choice(String code, String label) {
    return new Choice(code, Map.of("en", label), List.of());
  }

  private static Chosen chosen(String... codes) {
    return new Chosen("cause", List.of(codes));
  }
}
