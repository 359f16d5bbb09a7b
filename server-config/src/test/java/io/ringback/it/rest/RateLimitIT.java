package io.ringback.it.rest;

import static io.ringback.it.rest.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@WithRingback
class RateLimitIT {
  private final Ringback ringback;
  private final String key;

  RateLimitIT(Ringback ringback) {
    this.ringback = ringback;
    var keys = new Keys(ringback);
    key = keys.with("lists:read", "events:write");
    keys.set(key, "requests_per_second = 1");
  }

  @Test
  void keyThatAsksForMoreThanItsShareIsToldWhenToComeBack() {
    var refused =
        Stream.generate(() -> ringback.api(key).get("/lists"))
            .limit(50)
            .filter(answer -> answer.statusCode() == 429)
            .findFirst();

    assertThat(refused).isPresent();
    assertProblem(refused.get(), 429, "too-many-requests");
    assertThat(Integer.parseInt(refused.get().header("Retry-After"))).isPositive();
  }

  @Test
  void whatThePbxTellsIsAlwaysTaken() {
    var answers = Stream.generate(() -> ringback.api(key).body("{}").post("/pbx/events")).limit(20);

    assertThat(answers.map(Response::statusCode)).containsOnly(422);
  }
}
