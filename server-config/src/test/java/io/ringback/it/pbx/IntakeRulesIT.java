package io.ringback.it.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@WithRingback
@Tag("CASE-2")
class IntakeRulesIT {
  private final Ringback ringback;

  IntakeRulesIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @Test
  void theRuleThatSaysMostDecides() {
    var general = Pbx.with(ringback, Map.of());
    var special = Pbx.withoutRule(ringback);
    put(
        Map.of("queue", general.queue(), "event", "ivr", "to", "09 54321", "list", special.list()),
        201);

    general.tell(
        general.event("ivr", general.newCall(), Pbx.newNumber(), Map.of("to", "+358954321")));

    assertThat(special.cases()).hasSize(1);
    assertThat(general.cases()).isEmpty();
  }

  @Test
  void aRuleThatMatchesAlikeIsGivenAnotherList() {
    var one = Pbx.with(ringback, Map.of());
    var other = Pbx.withoutRule(ringback);

    put(Map.of("queue", one.queue(), "list", other.list()), 200);
    one.tell("missed", one.newCall(), Pbx.newNumber());

    assertThat(other.cases()).hasSize(1);
  }

  @Test
  void aRuleThatIsTakenAwayTakesNothing() {
    var pbx = Pbx.withoutRule(ringback);
    var body = Map.of("queue", pbx.queue(), "list", pbx.list());
    String id =
        ringback.api().body(body).put("/intake-rules").then().statusCode(201).extract().path("id");
    ringback
        .api()
        .get("/intake-rules?limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));

    ringback.api().delete("/intake-rules/" + id).then().statusCode(204);

    assertThat(pbx.tell("missed", pbx.newCall(), Pbx.newNumber())).isEqualTo("UNMAPPED");
    ringback
        .api()
        .get("/intake-rules/" + id)
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
  }

  @Test
  @Tag("CONS-7")
  void aRuleThatGoesWithItsListStandsInTheAuditLog() {
    var pbx = Pbx.with(ringback, Map.of());

    ringback.api().delete("/lists/" + pbx.list()).then().statusCode(204);

    assertThat(
            ringback
                .sql()
                .value(
                    String.class,
                    "SELECT actor || ' ' || action FROM audit_entry WHERE subject = 'INTAKE_RULE' AND name = ? ORDER BY id DESC LIMIT 1",
                    pbx.queue()))
        .isEqualTo("key:demo REMOVED");
  }

  @Test
  void aRuleForAnUnknownListOrEventIsRefused() {
    put(Map.of("queue", "q", "list", "no-such-list"), 422);
    put(Map.of("event", "recording", "list", "support-fi"), 422);
  }

  private void put(Map<String, Object> rule, int status) {
    ringback.api().body(rule).put("/intake-rules").then().statusCode(status);
  }
}
