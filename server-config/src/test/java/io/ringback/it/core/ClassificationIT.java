package io.ringback.it.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What calls were about. */
@WithRingback
@Tag("HANDLE-5")
class ClassificationIT {
  private final Office office;
  private String list;
  private TestAgent anna;
  private TestCase held;

  ClassificationIT(Ringback ringback) {
    office = new Office(ringback);
  }

  @BeforeEach
  void agentHasCalledOnAListThatAsks() {
    list = office.list(Map.of("classification", List.of(cause())));
    anna = office.agentOn(list);
    held = office.caseOn(list);
    anna.receive();
  }

  @Test
  void schemaIsReadAsItWasPut() {
    office
        .get("/lists/" + list)
        .statusCode(200)
        .body("classification", hasSize(1))
        .body("classification[0].mandatory", equalTo(true))
        .body("classification[0].choices[0].choices[0].code", equalTo("invoice"));
  }

  @Test
  void schemaThatCannotBeIsRefusedByItsFields() {
    var twice = Map.of("code", "cause", "labels", Map.of("en", "Cause"), "choices", List.of());

    office
        .put("/lists/" + list, Map.of("classification", List.of(twice)))
        .statusCode(422)
        .body("violations[0].field", equalTo("classification[0].choices"));
  }

  @Test
  void attemptKeepsWhatWasChosenAlsoWhenTheSchemaChanges() {
    var attempt = anna.called(held);
    save("CLOSED_SUCCESSFULLY", List.of(chosen("invoice"))).statusCode(200);

    office.change(list, Map.of("classification", List.of()));

    assertThat(
            office
                .sql()
                .value(
                    String.class,
                    "SELECT classification -> 0 -> 'choices' -> 0 -> 'labels' ->> 'en' FROM call_attempt WHERE public_id = ?",
                    attempt))
        .isEqualTo("Billing › Invoice");
  }

  @Test
  void mandatoryChoiceIsAskedForAndTheCallStaysUnsaved() {
    anna.called(held);

    save("CLOSED_SUCCESSFULLY", List.of())
        .statusCode(422)
        .body("violations[0].field", equalTo("classification.cause"));

    assertThat(held.assignee()).isEqualTo(anna.name());
    save("CLOSED_SUCCESSFULLY", List.of(chosen("invoice"))).statusCode(200);
  }

  @Test
  void nothingIsAskedWhereNobodyWasReached() {
    anna.called(held);

    save("NO_ANSWER", List.of()).statusCode(200);
  }

  @Test
  void choiceThatDoesNotExistIsRefused() {
    anna.called(held);

    save("BUSY", List.of(chosen("billing")))
        .statusCode(422)
        .body("violations[0].field", equalTo("classification.cause"));
  }

  private ValidatableResponse save(String status, List<Map<String, Object>> chosen) {
    return anna.save(held, status, Map.of("classification", chosen));
  }

  private static Map<String, Object> chosen(String choice) {
    return Map.of("dimension", "cause", "choices", List.of(choice));
  }

  private static Map<String, Object> cause() {
    var invoice = Map.of("code", "invoice", "labels", Map.of("en", "Invoice"));
    var billing =
        Map.of("code", "billing", "labels", Map.of("en", "Billing"), "choices", List.of(invoice));
    return Map.of(
        "code",
        "cause",
        "labels",
        Map.of("en", "Cause", "fi", "Syy"),
        "mandatory",
        true,
        "choices",
        List.of(billing));
  }
}
