package io.ringback.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The long poll: a client that waits for its agent's case. */
@WithRingback
@Tag("ALLOC-3")
class WaitingIT {
  private static final int MANY = 500;
  private static final AtomicInteger NUMBERS = new AtomicInteger(5_000);

  private final Ringback ringback;
  private final HttpClient client = HttpClient.newHttpClient();
  private String list;
  private String agent;

  WaitingIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @BeforeEach
  void makeReceivingAgent() {
    list = ringback.unique("waiting");
    agent = ringback.unique("waiting");
    ringback.api().body("{}").put("/lists/" + list).then().statusCode(201);
    ringback
        .api()
        .body(Map.of("roles", List.of("AGENT")))
        .put("/users/" + agent)
        .then()
        .statusCode(201);
    ringback
        .api()
        .body("{\"active\":true}")
        .put("/lists/" + list + "/members/" + agent)
        .then()
        .statusCode(200);
    ringback
        .api()
        .body("{\"availability\":\"AVAILABLE\"}")
        .put("/agents/" + agent + "/availability");
    ringback
        .api()
        .body("{\"receiving\":true}")
        .put("/agents/" + agent + "/receiving")
        .then()
        .statusCode(200);
  }

  @Test
  void withoutACaseTheAnswerIsEmptyWhenTheTimeIsOver() {
    var start = Instant.now();

    assertThat(waitFor("PT2S").join().statusCode()).isEqualTo(204);
    assertThat(Duration.between(start, Instant.now()))
        .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(10));
    assertThat(ringback.api().get("/agents/" + agent + "/case").statusCode()).isEqualTo(204);
  }

  @Test
  void caseIsAnsweredAtOnceWhenThereIsOne() {
    var id = newCase();
    Awaitility.await()
        .until(() -> ringback.api().get("/agents/" + agent + "/case").statusCode() == 200);

    assertThat(waitFor("PT25S").join().body()).contains(id);
  }

  @Test
  void caseThatComesWhileWaitingIsAnswered() {
    var answer = waitFor("PT25S");

    var id = newCase();

    assertThat(answer.join().statusCode()).isEqualTo(200);
    assertThat(answer.join().body()).contains(id).contains("OFFERED");
  }

  @Test
  void manyWhoWaitTakeNoThreads() {
    int before = threads();

    var answers = IntStream.range(0, MANY).mapToObj(i -> waitFor("PT60S")).toList();
    Awaitility.await()
        .pollDelay(Duration.ofSeconds(5))
        .until(() -> answers.stream().noneMatch(CompletableFuture::isDone));
    int during = threads();
    newCase();

    assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
        .containsOnly(200);
    System.out.printf("%d long polls: %d threads before, %d during%n", MANY, before, during);
    assertThat(during).isLessThan(before + 50);
  }

  private CompletableFuture<HttpResponse<String>> waitFor(String period) {
    var request =
        HttpRequest.newBuilder(ringback.uri("/api/v1/agents/" + agent + "/case?wait=" + period))
            .header("Authorization", "Bearer " + Ringback.DEMO_KEY)
            .build();
    return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  private String newCase() {
    return ringback
        .api()
        .body(Map.of("list", list, "phone", "+35840555" + NUMBERS.incrementAndGet()))
        .post("/cases")
        .jsonPath()
        .getString("id");
  }

  private int threads() {
    var metrics = RestAssured.get(ringback.uri("/metrics?scope=base")).asString();
    return metrics
        .lines()
        .filter(line -> line.startsWith("thread_count{"))
        .mapToInt(line -> (int) Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }
}
