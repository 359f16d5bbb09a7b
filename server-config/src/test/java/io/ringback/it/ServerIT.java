package io.ringback.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;

@WithRingback
class ServerIT {

  private final Ringback ringback;

  ServerIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @Test
  void readinessIsUp() {
    RestAssured.get(ringback.uri("/health/ready")).then().statusCode(200);
  }

  @Test
  void schemaIsMigratedBeforeTheServerIsReady() {
    assertThat(ringback.sql().count("SELECT count(*) FROM flyway_schema_history WHERE success"))
        .isPositive();
  }

  @Test
  void responsesDoNotTellTheServer() {
    var headers = RestAssured.get(ringback.uri("/health/ready")).headers();
    assertThat(
            List.of(headers.hasHeaderWithName("Server"), headers.hasHeaderWithName("X-Powered-By")))
        .containsOnly(false);
  }

  @Test
  void secondServerOnTheSamePortEnds() {
    RingbackServer second =
        RingbackServer.named("same-port")
            .database(TestDatabase.shared().create())
            .set("HTTP_PORT", Integer.toString(ringback.server().port()))
            .launch();

    second.awaitEnd();

    assertThat(second.log())
        .contains("port " + ringback.server().port())
        .contains("The port might already be in use");
  }
}
