package io.ringback.it.core;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saving what came of a call. */
@WithRingback
class SaveIT {
  private final Office office;
  private String list;
  private TestAgent anna;
  private TestCase held;

  SaveIT(Ringback ringback) {
    office = new Office(ringback);
  }

  @BeforeEach
  void agentHoldsACase() {
    list = office.list();
    anna = office.agentOn(list);
    held = office.caseOn(list);
    anna.receive();
  }

  @Test
  @Tag("HANDLE-1")
  void withoutACallNothingIsSaved() {
    anna.save(held, "BUSY").statusCode(409).body("code", equalTo("no-call-attempt"));
    assertThat(held.assignee()).isEqualTo(anna.name());
  }

  @Test
  @Tag("HANDLE-1")
  void callOfAnEarlierAssignmentDoesNotCount() {
    anna.called(held);
    anna.stop();
    anna.receive();

    anna.save(held, "BUSY").statusCode(409).body("code", equalTo("no-call-attempt"));
  }

  @Test
  @Tag("HANDLE-1")
  void saveWithoutAStatusIsRefused() {
    anna.called(held);

    office
        .post(
            held.path("/handle"),
            Map.of("agent", anna.name(), "saveToken", Office.newToken(), "note", "?"))
        .statusCode(422)
        .body("violations[0].field", equalTo("status"));
  }

  @Test
  @Tag("HANDLE-1")
  void secondClickOnCallIsNoSecondAttempt() {
    assertThat(anna.called(held)).isEqualTo(anna.called(held));
    assertThat(held.view().getInt("attempts")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"BUSY, PT5M", "NO_ANSWER, PT15M", "OTHER, PT1H"})
  @Tag("HANDLE-2")
  void unresolvedCaseIsOfferedAgainAfterTheDefaultOfItsStatus(String status, Duration delay) {
    var firstDue = held.time("dueAt");
    var before = Instant.now();

    anna.handle(held, status).body("case.state", equalTo("WAITING"));

    assertThat(held.time("readyAt"))
        .isBetween(before.plus(delay).minus(5, SECONDS), Instant.now().plus(delay).plus(5, SECONDS))
        .isEqualTo(held.time("dueAt"));
    assertThat(held.time("firstDueAt")).isEqualTo(firstDue);
    assertThat(held.history()).endsWith("CALL_ATTEMPT", "STATUS", "RE_OFFER");
  }

  @Test
  @Tag("HANDLE-2")
  void agentMayChooseAnyTimeBeforeTheExpiry() {
    var tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(SECONDS);
    anna.called(held);

    anna.save(held, "BUSY", Map.of("reofferAt", tomorrow.toString())).statusCode(200);

    assertThat(held.time("dueAt")).isEqualTo(tomorrow);
    assertThat(held.time("readyAt")).isEqualTo(tomorrow);
  }

  @Test
  @Tag("HANDLE-2")
  void chosenTimeInThePastOrAtTheExpiryIsRefused() {
    anna.called(held);
    var past = Office.inSeconds(-1);
    var expiry = held.time("expiresAt").toString();

    for (var time : new String[] {past, expiry}) {
      anna.save(held, "BUSY", Map.of("reofferAt", time))
          .statusCode(422)
          .body("violations[0].field", equalTo("reofferAt"));
    }
    assertThat(held.view().getBoolean("onCall")).isTrue();
  }

  @Test
  @Tag("HANDLE-2")
  void defaultBeyondTheExpiryIsSavedAndTheCaseExpires() {
    anna.called(held);
    held.move("expires_at", "2 seconds");

    anna.save(held, "NO_ANSWER").statusCode(200).body("case.state", equalTo("WAITING"));

    await().until(() -> "EXPIRED".equals(held.closeReason()));
    assertThat(held.history()).containsOnlyOnce("OFFERED").endsWith("EXPIRED");
  }

  @Test
  @Tag("HANDLE-2")
  void selfAssignedCaseBecomesUnassignedUnlessItIsKept() {
    anna.stop();
    anna.assign(held).statusCode(200);
    anna.called(held);
    anna.save(held, "BUSY", Map.of("keep", true)).statusCode(200);
    assertThat(held.assignee()).isEqualTo(anna.name());

    anna.handle(held, "BUSY");
    assertThat(held.assignee()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"CLOSED_SUCCESSFULLY, SUCCESS", "CLOSED_UNSUCCESSFULLY, UNSUCCESSFUL"})
  @Tag("HANDLE-3")
  void closingStatusClosesTheCase(String status, String reason) {
    anna.handle(held, status).body("case.state", equalTo("CLOSED"));

    assertThat(held.closeReason()).isEqualTo(reason);
    assertThat(held.assignee()).isNull();
  }

  @Test
  @Tag("HANDLE-4")
  void delayOfAListsOwnStatusGrowsWithEachSave() {
    var patient =
        office.list(
            Map.of(
                "statuses",
                new Object[] {
                  Map.of(
                      "code", "VOICEMAIL",
                      "closes", "NO",
                      "delay", "PT10M",
                      "growth", 2.0,
                      "labels", Map.of("en", "Voicemail"))
                }));
    var agent = office.agentOn(patient);
    var called = office.caseOn(patient);
    agent.assign(called).statusCode(200);
    for (int minutes : new int[] {10, 20, 40}) {
      agent.called(called);
      agent.save(called, "VOICEMAIL", Map.of("keep", true)).statusCode(200);
      assertThat(Duration.between(Instant.now(), called.time("dueAt")))
          .isCloseTo(Duration.ofMinutes(minutes), Duration.ofSeconds(20));
    }
  }

  @Test
  @Tag("HANDLE-6")
  void sameTokenTwiceIsAppliedOnceAndAnsweredTheSame() {
    var second = office.caseOn(list);
    anna.called(held);
    var token = Map.<String, Object>of("saveToken", Office.newToken());

    var first = anna.save(held, "BUSY", token).statusCode(200).extract().jsonPath();
    var again = anna.save(held, "BUSY", token).statusCode(200).extract().jsonPath();

    assertThat(again.getMap("case")).isEqualTo(first.getMap("case"));
    assertThat(again.getString("next.id")).isEqualTo(second.id());
    assertThat(held.history()).containsOnlyOnce("STATUS");
  }

  @Test
  @Tag("HANDLE-6")
  void sameTokenEightTimesAtOnceIsAppliedOnce() throws Exception {
    anna.called(held);
    var token = Map.<String, Object>of("saveToken", Office.newToken());

    var statuses = atOnce(8, () -> anna.save(held, "BUSY", token).extract().statusCode());

    assertThat(statuses).containsOnly(Map.entry(200, 8));
    assertThat(held.history()).containsOnlyOnce("STATUS");
  }

  @Test
  @Tag("HANDLE-6")
  @Tag("STATE-2")
  void twoSavesOfDifferentTokensAtOnceAreOneSaveAndOneTakenAway() throws Exception {
    anna.called(held);

    var statuses = atOnce(2, () -> anna.save(held, "CLOSED_SUCCESSFULLY").extract().statusCode());

    assertThat(statuses).containsOnly(Map.entry(200, 1), Map.entry(409, 1));
    assertThat(held.history()).containsOnlyOnce("CLOSED");
  }

  @Test
  @Tag("HANDLE-6")
  void takenAwaySaveTellsWhoHasTheCaseAndKeepsTheNoteOnce() {
    anna.called(held);
    anna.stop();
    var ben = office.agentOn(list);
    assertThat(ben.receive()).contains(held);
    var late = Map.<String, Object>of("saveToken", Office.newToken(), "note", "Call after six");

    for (int i = 0; i < 2; i++) {
      anna.save(held, "OTHER", late)
          .statusCode(409)
          .body("code", equalTo("case-taken-away"))
          .body("reason", equalTo("BY_AGENT"))
          .body("holder", equalTo(ben.name()));
    }

    assertThat(held.history()).containsOnlyOnce("LATE_SAVE");
    assertThat(held.assignee()).isEqualTo(ben.name());
  }

  @Test
  @Tag("HANDLE-6")
  void tokenOfAnotherCaseIsRefused() {
    var token = Map.<String, Object>of("saveToken", Office.newToken(), "next", false);
    var other = office.caseOn(list);
    anna.called(held);
    anna.save(held, "BUSY", token).statusCode(200);

    anna.save(other, "BUSY", token)
        .statusCode(422)
        .body("violations[0].field", equalTo("saveToken"));
  }

  /** How often each status came back. */
  private static Map<Integer, Integer> atOnce(int times, Callable<Integer> save) throws Exception {
    var start = new CyclicBarrier(times);
    var pool = Executors.newFixedThreadPool(times);
    try {
      var tasks = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < times; i++) {
        tasks.add(
            () -> {
              start.await();
              return save.call();
            });
      }
      var statuses = new HashMap<Integer, Integer>();
      for (var answer : pool.invokeAll(tasks)) statuses.merge(answer.get(), 1, Integer::sum);
      return statuses;
    } finally {
      pool.shutdownNow();
    }
  }
}
