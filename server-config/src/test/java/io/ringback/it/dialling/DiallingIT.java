package io.ringback.it.dialling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import io.ringback.it.browser.DeskScene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The phone exchange dials: once, or it is certain that nobody was called, or it is said. */
@WithRingback
@Tag("PUSH-5")
class DiallingIT {
  private static final Duration LONG = Duration.ofSeconds(60);

  private final Ringback ringback;
  private final FakeExchange exchange = FakeExchange.start();
  private DeskScene scene;
  private String anna;
  private String callCase;

  DiallingIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @BeforeEach
  void connect() {
    exchange.connect(ringback.sql());
    scene = DeskScene.in(ringback, Map.of("callMethod", "PBX"));
    anna = scene.agent("anna");
    extension("1001");
    callCase = scene.overdueCase(scene.phone(1), "Ann First", 30);
  }

  @AfterEach
  void disconnect() {
    FakeExchange.disconnect(ringback.sql());
    exchange.close();
  }

  @Test
  void exchangeIsToldWhoCallsWhomAndForWhichAttempt() {
    var attempt = call();

    awaitResult(attempt, "ACCEPTED");
    var dial = onlyDial();
    assertThat(dial.method()).isEqualTo("POST");
    assertThat(dial.path()).isEqualTo("/dial/1001");
    assertThat(dial.headers())
        .containsEntry("content-type", "application/json")
        .containsEntry("authorization", "Basic cmluZ2JhY2s6c2VjcmV0")
        .containsEntry("idempotency-key", attempt);
    assertThat(dial.body())
        .isEqualTo(
            "{\"to\":\"%s\",\"first\":\"1001\",\"variables\":[\"id=%s\"]}"
                .formatted(scene.phone(1), attempt));
    assertThat(failed(attempt)).isFalse();
  }

  @Test
  void answerSaysThatItIsBeingDialled() {
    exchange.hangs();

    post().statusCode(201).body("dial.result", equalTo("PENDING"));
  }

  @Test
  @Tag("HANDLE-1")
  void refusedCallDoesNotCount() {
    exchange.answers(403, "no");

    var attempt = call();

    awaitResult(attempt, "REFUSED");
    assertThat(failed(attempt)).isTrue();
    json(callCase).body("attempts", equalTo(0)).body("assignee", equalTo(anna));
    assertThat(exchange.dials()).hasSize(1);
  }

  @Test
  void refusalInWordsIsOneToo() {
    exchange.answers(200, "-ERR USER_NOT_REGISTERED");

    awaitResult(call(), "REFUSED");
  }

  @Test
  void exchangeThatHangsIsAskedOnce() {
    exchange.hangs();

    var attempt = call();

    awaitResult(attempt, "UNKNOWN");
    assertThat(exchange.dials()).hasSize(1);
    assertThat(failed(attempt)).isFalse();
    json(callCase).body("attempts", equalTo(1));
  }

  @Test
  void lostAnswerIsNotAskedForAgain() {
    exchange.hangsUp();

    awaitResult(call(), "UNKNOWN");

    assertThat(exchange.dials()).hasSize(1);
  }

  @Test
  void whereTheExchangeKnowsTheKeyALostAnswerIsAskedForAgain() {
    exchange.connect(ringback.sql(), true).hangsUp();

    var attempt = call();
    await().atMost(LONG).until(() -> !exchange.dials().isEmpty());
    exchange.answers(409, "have it");

    awaitResult(attempt, "ACCEPTED");
    assertThat(exchange.dials()).hasSizeGreaterThan(1);
    assertThat(exchange.dials()).extracting(FakeExchange.Dial::attempt).containsOnly(attempt);
  }

  @Test
  void redirectIsAnAnswerAndNotFollowed() {
    exchange.answers(307, "elsewhere");

    awaitResult(call(), "REFUSED");
    assertThat(exchange.dials()).hasSize(1);
  }

  @Test
  void exchangeThatIsAwayForAMomentIsAskedAgain() {
    exchange.goesAway();

    var attempt = call();
    exchange.comesBack();

    awaitResult(attempt, "ACCEPTED");
    assertThat(exchange.dials()).hasSize(1);
  }

  @Test
  @Tag("HANDLE-1")
  void exchangeThatStaysAwayIsSaidAndTheAgentMayCallByThemselves() {
    exchange.goesAway();

    var attempt = call();

    awaitResult(attempt, "NOT_REACHED");
    assertThat(failed(attempt)).isTrue();
    exchange.comesBack();
    post(Map.of("agent", anna, "dial", false)).statusCode(201).body("dial", nullValue());
    assertThat(exchange.dials()).isEmpty();
  }

  @Test
  void secondCallWithinFiveSecondsDialsNothing() {
    var first = call();
    var second = call();

    awaitResult(first, "ACCEPTED");
    assertThat(second).isEqualTo(first);
    assertThat(exchange.dials()).hasSize(1);
  }

  @Test
  void twelveAtOnceDialOnce() throws Exception {
    var together = new CyclicBarrier(12);
    var pool = Executors.newFixedThreadPool(12);
    try {
      var calls = new ArrayList<Callable<String>>();
      for (int i = 0; i < 12; i++)
        calls.add(
            () -> {
              together.await();
              return call();
            });
      var attempts = new ArrayList<String>();
      for (var attempt : pool.invokeAll(calls)) attempts.add(attempt.get());

      assertThat(attempts).containsOnly(attempts.get(0));
      awaitResult(attempts.get(0), "ACCEPTED");
      assertThat(exchange.dials()).hasSize(1);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void withoutAnExtensionNothingIsWritten() {
    extension(null);

    post().statusCode(409).body("code", equalTo("no-extension"));

    json(callCase).body("assignee", nullValue()).body("attempts", equalTo(0));
    assertThat(exchange.dials()).isEmpty();
  }

  @Test
  void extensionThatCouldBeACommandIsNone() {
    extension("1001 &system(reboot)");

    post().statusCode(409).body("code", equalTo("no-extension"));
  }

  @Test
  @Tag("PULL-2")
  void caseOfSomebodyElseIsNotDialled() {
    scene.assign(callCase, scene.agent("ben"));

    post().statusCode(409).body("code", equalTo("case-held"));

    assertThat(exchange.dials()).isEmpty();
  }

  @Test
  void listThatCallsByLinkIsNotDialled() {
    ringback.api().body(Map.of("callMethod", "TEL")).patch("/lists/" + scene.list());

    post().statusCode(201).body("dial", nullValue());
  }

  @Test
  void withoutAnExchangeNothingIsDialled() {
    FakeExchange.disconnect(ringback.sql());

    post().statusCode(201).body("dial", nullValue());
  }

  @Test
  void requestThatItsMemberLeftUnsentIsSentByTheClock() {
    exchange.goesAway();
    var attempt = call();
    awaitResult(attempt, "NOT_REACHED");
    exchange.comesBack();

    ringback
        .sql()
        .execute(
            """
            UPDATE dial_request SET result = 'PENDING', result_at = NULL, claimed_at = NULL, requested_at = ringback_now()
            WHERE attempt_id = (SELECT id FROM call_attempt WHERE public_id = ?)
            """,
            again(attempt));

    awaitResult(attempt, "ACCEPTED");
    assertThat(exchange.dials()).hasSize(1);
  }

  /** As the attempt was before the exchange could not be reached. */
  private String again(String attempt) {
    ringback
        .sql()
        .execute(
            "UPDATE call_attempt SET failed = false, abandoned_at = NULL WHERE public_id = ?",
            attempt);
    return attempt;
  }

  @Test
  void exchangeThatIsAwayForLongIsLeftAloneForAWhile() throws Exception {
    exchange.goesAway();
    var attempts =
        IntStream.range(2, 7)
            .mapToObj(n -> scene.overdueCase(scene.phone(n), "Away " + n, 10))
            .map(this::call)
            .toList();
    attempts.forEach(attempt -> awaitResult(attempt, "NOT_REACHED"));
    exchange.comesBack();

    awaitResult(call(), "NOT_REACHED");

    assertThat(exchange.dials()).isEmpty();
    await()
        .atMost(LONG)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> result(awaitDone(call())).equals("ACCEPTED"));
    assertThat(exchange.dials()).hasSize(1);
  }

  private String call() {
    return call(callCase);
  }

  private String call(String id) {
    return post(id, Map.of("agent", anna)).statusCode(201).extract().path("id");
  }

  private ValidatableResponse post() {
    return post(Map.of("agent", anna));
  }

  private ValidatableResponse post(Map<String, Object> body) {
    return post(callCase, body);
  }

  private ValidatableResponse post(String id, Map<String, Object> body) {
    return ringback.api().body(body).post("/cases/" + id + "/calls").then();
  }

  private ValidatableResponse json(String id) {
    return ringback.api().get("/cases/" + id).then().statusCode(200);
  }

  private FakeExchange.Dial onlyDial() {
    assertThat(exchange.dials()).hasSize(1);
    return exchange.dials().get(0);
  }

  private void extension(String extension) {
    ringback.sql().execute("UPDATE app_user SET extension = ? WHERE name = ?", extension, anna);
  }

  private void awaitResult(String attempt, String result) {
    await().atMost(LONG).untilAsserted(() -> assertThat(result(attempt)).isEqualTo(result));
  }

  private String awaitDone(String attempt) {
    await().atMost(LONG).until(() -> !result(attempt).equals("PENDING"));
    return attempt;
  }

  private String result(String attempt) {
    return ringback
        .sql()
        .value(
            String.class,
            "SELECT d.result FROM dial_request d JOIN call_attempt a ON a.id = d.attempt_id WHERE a.public_id = ?",
            attempt);
  }

  private boolean failed(String attempt) {
    return ringback
        .sql()
        .value(Boolean.class, "SELECT failed FROM call_attempt WHERE public_id = ?", attempt);
  }
}
