package io.ringback.it.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.ringback.it.RingbackServer;
import io.ringback.it.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a member answers to an orchestrator while its database is away, and how it logs that. */
class HealthIT {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final TestDatabase database = TestDatabase.start();
  private final RingbackServer member =
      RingbackServer.named("health")
          .database(database.create())
          .set("WLP_LOGGING_CONSOLE_FORMAT", "JSON")
          .start();

  @AfterEach
  void stop() {
    member.kill();
    database.close();
  }

  @Test
  void withoutItsDatabaseAMemberIsNotReadyButAliveAndComesBackByItself() {
    await().atMost(LONG).until(() -> status("started") == 200);
    assertThat(status("ready")).isEqualTo(200);

    database.stop();
    await().atMost(LONG).until(() -> status("ready") == 503);
    ask("ready")
        .then()
        .body("checks.findAll { it.status == 'DOWN' }.name", hasItem("the database answers"));
    ask("live").then().statusCode(200).body("status", equalTo("UP"));
    RestAssured.get(member.uri("/metrics"))
        .then()
        .statusCode(200)
        .body(containsString("ringback_cases_overdue{mp_scope=\"application\",} NaN"));

    database.startAgain();
    await().atMost(LONG).until(() -> status("ready") == 200);

    assertThat(member.log()).contains("{\"type\":\"liberty_message\"");
  }

  private int status(String kind) {
    return ask(kind).statusCode();
  }

  private Response ask(String kind) {
    return RestAssured.get(member.uri("/health/" + kind));
  }
}
