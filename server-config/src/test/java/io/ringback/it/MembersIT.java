package io.ringback.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MembersIT {

  private final TestDatabase database = TestDatabase.start();
  private final String url = database.create();
  private final RingbackServer first = member("first-member");
  private final RingbackServer second = member("second-member");

  @BeforeEach
  void startBothAtOnce() {
    first.launch();
    second.launch();
    first.awaitReady();
    second.awaitReady();
  }

  @AfterEach
  void stop() {
    first.kill();
    second.kill();
    database.close();
  }

  @Test
  void bothComeUpOnAnEmptyDatabaseAndFindItAgainAfterARestart() {
    assertThat(answer(first)).isEqualTo(200);
    assertThat(answer(second)).isEqualTo(200);

    database.stop();
    assertThat(answer(first)).isGreaterThanOrEqualTo(500);
    database.startAgain();

    Awaitility.await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(
            () -> {
              assertThat(answer(first)).isEqualTo(200);
              assertThat(answer(second)).isEqualTo(200);
            });
  }

  private static int answer(RingbackServer member) {
    return RestAssured.given()
        .header("Authorization", "Bearer " + Ringback.DEMO_KEY)
        .get(member.uri("/api/v1/lists"))
        .statusCode();
  }

  private RingbackServer member(String name) {
    return RingbackServer.named(name).database(url).withDemoData();
  }
}
