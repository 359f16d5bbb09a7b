package io.ringback.it.dialling.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.dialling.FakeExchange;
import io.ringback.it.dialling.sip.Sipp.Traced;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real calls by SIP, and what Ringback says of them. */
@WithRingback
@Tag("PUSH-5")
class SipCallIT {
  private static final Duration LONG = Duration.ofSeconds(60);

  private static final Duration TALK = Duration.ofMillis(1500);

  /** Events are told with the bridge's time, traces have the phone's: a busy machine is between. */
  private static final long MILLIS_OFF = 3_000;

  private final Ringback ringback;
  private final FakeExchange exchange = FakeExchange.start();
  private Sipp agent;
  private Sipp person;
  private SipProxy proxy;
  private SipBridge bridge;
  private DeskScene scene;

  SipCallIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @BeforeAll
  static void needsSipp() {
    Assumptions.assumeTrue(
        Boolean.getBoolean("sip"),
        "Real calls by SIP are made with the profile sip: ./mvnw verify -Psip. It needs SIPp and Kamailio, Debian's packages sip-tester and kamailio.");
    assertThat(Sipp.isThere() && SipProxy.isThere())
        .as("SIPp or Kamailio is not installed. On Debian: apt-get install sip-tester kamailio")
        .isTrue();
  }

  @BeforeEach
  void connectPhones() {
    scene = DeskScene.in(ringback, Map.of("callMethod", "PBX"));
    agent = Sipp.phone("agent", LONG);
    person = Sipp.phone("person", TALK);
    proxy = SipProxy.start();
    bridge = new SipBridge(ringback, agent.port(), person.port(), proxy.port(), scene.list());
    exchange.dialsBy(bridge::dial).connect(ringback.sql());
  }

  @AfterEach
  void disconnect() {
    FakeExchange.disconnect(ringback.sql());
    exchange.close();
    if (agent != null) agent.close();
    if (person != null) person.close();
    if (bridge != null) bridge.close();
    if (proxy != null) proxy.close();
  }

  @Test
  void attemptHasTheTimesOfTheCall() {
    var anna = scene.agent("anna");
    ringback.sql().execute("UPDATE app_user SET extension = '1001' WHERE name = ?", anna);
    var id = scene.overdueCase(scene.phone(1), "Ann First", 30);

    String attempt =
        ringback
            .api()
            .body(Map.of("agent", anna))
            .post("/cases/" + id + "/calls")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    await()
        .atMost(LONG)
        .until(() -> person.isDone() && agent.isDone() && at(attempt, "ended_at") != null);
    var trace = trace(agent, person);
    print(trace, attempt);
    assertClose(at(attempt, "started_at"), first(agent, "INVITE"));
    assertClose(at(attempt, "ringing_at"), first(person, "SIP/2.0 180"));
    assertClose(at(attempt, "answered_at"), first(person, "SIP/2.0 200"));
    assertClose(at(attempt, "ended_at"), first(person, "BYE"));
    assertThat(
            Stream.of("started_at", "ringing_at", "answered_at", "ended_at")
                .map(time -> at(attempt, time)))
        .isSorted();
    // the agent's phone is answered before the person's rings
    assertThat(first(agent, "SIP/2.0 200")).isBefore(first(person, "INVITE"));
    assertThat(trace.stream().filter(message -> message.is("INVITE")).map(Traced::phone))
        .containsExactly("agent", "person");
    assertThat(exchange.dials()).hasSize(1);
  }

  @Test
  @Tag("CASE-2")
  void callerWhoHangsUpBeforeTheAnswerBecomesACase() {
    ringback
        .api()
        .body(Map.of("queue", scene.list(), "list", scene.list()))
        .put("/intake-rules")
        .then()
        .statusCode(201);

    try (var caller = Sipp.caller(scene.phone(2), bridge.port(), proxy.port())) {
      await().atMost(LONG).until(caller::isDone);
      await().atMost(LONG).until(() -> cases().size() == 1);

      var callCase = cases().get(0);
      print(
          caller.trace(),
          "case " + callCase.get("id") + " requested " + callCase.get("requestedAt"));
      assertThat(callCase)
          .containsEntry("phone", scene.phone(2))
          .containsEntry("source", "MISSED_CALL");
      assertClose(Instant.parse((String) callCase.get("requestedAt")), first(caller, "CANCEL"));
    }
  }

  private List<Map<String, Object>> cases() {
    return ringback.api().get("/cases?list=" + scene.list()).jsonPath().getList("items");
  }

  private static List<Traced> trace(Sipp... phones) {
    return Stream.of(phones)
        .flatMap(phone -> phone.trace().stream())
        .sorted(Comparator.comparing(Traced::at))
        .toList();
  }

  private static Instant first(Sipp phone, String start) {
    return phone.trace().stream()
        .filter(message -> message.is(start))
        .findFirst()
        .map(Traced::at)
        .orElseThrow();
  }

  private static void assertClose(Instant told, Instant traced) {
    assertThat(told).isCloseTo(traced, within(MILLIS_OFF, ChronoUnit.MILLIS));
  }

  private Instant at(String attempt, String column) {
    var rows =
        ringback
            .sql()
            .rows("SELECT " + column + " AS at FROM call_attempt WHERE public_id = ?", attempt);
    return rows.get(0).get("at") instanceof Timestamp time ? time.toInstant() : null;
  }

  private void print(List<Traced> trace, String what) {
    System.out.println("SIP trace of " + what);
    for (var message : trace)
      System.out.printf(
          "  %s  %-6s %s %s%n",
          message.at(), message.phone(), message.sent() ? "→" : "←", message.start());
    ringback
        .sql()
        .rows(
            "SELECT started_at, ringing_at, answered_at, ended_at FROM call_attempt WHERE public_id = ?",
            what)
        .forEach(attempt -> System.out.println("  attempt " + attempt));
  }
}
