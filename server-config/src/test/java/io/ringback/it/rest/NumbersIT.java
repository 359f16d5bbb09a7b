package io.ringback.it.rest;

import static io.ringback.it.rest.Problems.assertProblem;
import static io.ringback.it.rest.Problems.assertRefusedField;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@WithRingback
@Tag("PRIV-2")
class NumbersIT {
  private final Ringback ringback;
  private final Keys keys;
  private final String number =
      "+35840" + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);

  NumbersIT(Ringback ringback) {
    this.ringback = ringback;
    this.keys = new Keys(ringback);
  }

  @Test
  void personIsShownAndThenErased() {
    var id = addCase();

    var held = ringback.api().get("/numbers/" + number);

    assertThat(held.statusCode()).isEqualTo(200);
    assertThat(held.jsonPath().getString("number")).isEqualTo(number);
    assertThat(held.jsonPath().getString("held.cases[0].name")).isEqualTo("Wilhelmina");
    assertThat(ringback.api().delete("/numbers/" + number).statusCode()).isEqualTo(204);

    var erased = ringback.api().get("/cases/" + id).jsonPath();
    assertThat(erased.getString("closeReason")).isEqualTo("CANCELLED");
    assertThat(erased.getString("phone")).isNull();
    assertThat(erased.getString("name")).isNull();
    assertThat(ringback.api().get("/cases/" + id + "/history").asString())
        .contains("CREATED", "CLOSED")
        .doesNotContain("Wilhelmina");
    assertThat(ringback.api().get("/numbers/" + number).jsonPath().getList("held.cases")).isEmpty();
    assertThat(ringback.api().delete("/numbers/" + number).statusCode()).isEqualTo(204);
  }

  @Test
  void isRefusedWhileSomebodyHoldsACase() {
    var id = addCase();
    ringback.api().body(Map.of("agent", "carla")).post("/cases/" + id + "/assign");

    assertProblem(ringback.api().delete("/numbers/" + number), 409, "case-held");

    assertThat(ringback.api().get("/cases/" + id).jsonPath().getString("phone")).isEqualTo(number);
    ringback.api().body("{}").post("/cases/" + id + "/unassign");
    assertThat(ringback.api().delete("/numbers/" + number).statusCode()).isEqualTo(204);
  }

  @Test
  void oneOfTheTwoScopesIsNotEnough() {
    for (var scope : new String[] {"users:write", "cases:write"}) {
      var api = ringback.api(keys.with(scope));
      assertProblem(api.get("/numbers/" + number), 403, "no-scope");
      assertProblem(ringback.api(keys.with(scope)).delete("/numbers/" + number), 403, "no-scope");
    }
  }

  @Test
  void whatCanBeNoNumberIsRefused() {
    assertRefusedField(ringback.api().get("/numbers/unknown"), "number");
  }

  private String addCase() {
    return ringback
        .api()
        .body(Map.of("list", "spring-campaign", "phone", number, "name", "Wilhelmina"))
        .post("/cases")
        .jsonPath()
        .getString("id");
  }
}
