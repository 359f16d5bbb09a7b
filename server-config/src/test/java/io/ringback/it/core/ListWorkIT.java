package io.ringback.it.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who works on a list, and what it counts. */
@WithRingback
class ListWorkIT {
  private final Office office;
  private String list;
  private TestAgent anna;

  ListWorkIT(Ringback ringback) {
    office = new Office(ringback);
  }

  @BeforeEach
  void agentOnAList() {
    list = office.list();
    anna = office.agentOn(list);
  }

  @Test
  @Tag("LIST-3")
  void countersCountWhatTheirNamesSay() {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    office.caseOn(list);
    office.caseOn(list, Map.of("dueAt", now.minusSeconds(600).toString()));
    office.caseOn(list, Map.of("dueAt", now.plusSeconds(59 * 60).toString()));
    office.caseOn(
        list,
        Map.of(
            "dueAt", now.plusSeconds(61 * 60).toString(),
            "expiresAt", now.plusSeconds(23 * 3600).toString()));
    office.caseOn(list).close("CANCELLED").statusCode(200);
    anna.receive();

    office
        .get("/lists/" + list + "/counters")
        .body("serving", equalTo(1))
        .body("open", equalTo(4))
        .body("dueInAnHour", equalTo(3))
        .body("expiresIn24Hours", equalTo(1));
  }

  @Test
  @Tag("LIST-3")
  void serverCountsNobodyWhoIsNotReceiving() {
    office.get("/lists/" + list + "/counters").body("serving", equalTo(0));
    anna.receive();
    anna.leave(list);
    office.get("/lists/" + list + "/counters").body("serving", equalTo(0));
  }

  @Test
  @Tag("LIST-5")
  void whoJoinsAListIsHandedItsCasesAndWhoLeftIsNot() {
    anna.leave(list);
    anna.receive();
    var waiting = office.caseOn(list);
    assertThat(waiting.state()).isEqualTo("READY");

    anna.join(list);

    await().untilAsserted(() -> assertThat(anna.held()).contains(waiting));
  }

  @Test
  @Tag("LIST-5")
  void whoLeavesAListMayFinishTheCaseInHand() {
    var offered = office.caseOn(list);
    anna.receive();

    anna.leave(list);

    anna.handle(offered, "CLOSED_SUCCESSFULLY").body("next", equalTo(null));
  }

  @Test
  @Tag("LIST-6")
  void memberWhoIsRemovedLosesTheCasesTheyHoldThereAtOnce() {
    var elsewhere = office.list();
    anna.join(elsewhere);
    var own = office.caseOn(list);
    var other = office.caseOn(elsewhere);
    anna.assign(own).statusCode(200);
    anna.assign(other).statusCode(200);
    var offered = office.caseOn(list);
    assertThat(anna.receive()).contains(offered);

    office.delete("/lists/" + list + "/members/" + anna).statusCode(204);

    assertThat(own.state()).isEqualTo("READY");
    assertThat(offered.state()).isEqualTo("READY");
    assertThat(other.assignee()).isEqualTo(anna.name());
    assertThat(own.historyItems().getMap("items[-1].details")).hasToString("{reason=REMOVED}");
  }

  @Test
  @Tag("LIST-6")
  void disabledUserLosesEverythingAndStopsReceiving() {
    var own = office.caseOn(list);
    anna.assign(own).statusCode(200);
    var offered = office.caseOn(list);
    anna.receive();

    office.delete("/users/" + anna).statusCode(204);

    assertThat(own.state()).isEqualTo("READY");
    assertThat(offered.state()).isEqualTo("READY");
    assertThat(offered.history()).endsWith("UNASSIGNED");
  }

  @Test
  @Tag("LIST-7")
  void pausedListOffersNothingAndRefusesPicks() {
    office.change(list, Map.of("paused", true));
    var waiting = office.caseOn(list);

    assertThat(anna.receive()).isEmpty();
    anna.assign(waiting).statusCode(409).body("code", equalTo("list-paused"));
    anna.call(waiting).statusCode(409).body("code", equalTo("list-paused"));
    assertThat(waiting.state()).isEqualTo("READY");
  }

  @Test
  @Tag("LIST-7")
  void heldCaseOfAPausedListMayBeCalledAndSaved() {
    var offered = office.caseOn(list);
    var waiting = office.caseOn(list);
    anna.receive();

    office.change(list, Map.of("paused", true));

    anna.handle(offered, "CLOSED_SUCCESSFULLY").body("next", equalTo(null));
    assertThat(waiting.state()).isEqualTo("READY");
  }

  @Test
  @Tag("LIST-7")
  void listWithOpenCasesIsNotDeleted() {
    var open = office.caseOn(list);

    office
        .delete("/lists/" + list)
        .statusCode(409)
        .body("code", equalTo("list-not-empty"))
        .body("open", equalTo(1));

    open.close("CANCELLED").statusCode(200);
    office.delete("/lists/" + list).statusCode(204);
    office.get("/lists/" + list).statusCode(404);
  }

  @Test
  @Tag("LIST-1")
  void newOrderMovesTheCasesThatWait() {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var askedFirst =
        office.caseOn(
            list,
            Map.of(
                "requestedAt", now.minusSeconds(900).toString(),
                "dueAt", now.minusSeconds(60).toString()));
    var dueFirst =
        office.caseOn(
            list,
            Map.of(
                "requestedAt", now.minusSeconds(300).toString(),
                "dueAt", now.minusSeconds(200).toString()));

    office.change(list, Map.of("orderBy", "CREATED"));

    await()
        .until(
            () ->
                office
                        .sql()
                        .count(
                            "SELECT count(*) FROM callback_list WHERE key = ? AND NOT reorder_pending",
                            list)
                    == 1);
    assertThat(anna.receive()).contains(askedFirst);
    assertThat(dueFirst.state()).isEqualTo("READY");
  }

  @Test
  @Tag("LIST-2")
  void casesTakeTheDefaultsOfTheirList() {
    var slow = office.list(Map.of("dueAfter", "PT30M", "expiresAfter", "P2D", "priority", 2));

    var callCase = office.caseOn(slow);

    assertThat(Duration.between(callCase.time("requestedAt"), callCase.time("dueAt")))
        .hasMinutes(30);
    assertThat(Duration.between(callCase.time("requestedAt"), callCase.time("expiresAt")))
        .hasDays(2);
    assertThat(callCase.view().getInt("priority")).isEqualTo(2);
    assertThat(callCase.state()).isEqualTo("READY");
  }

  @Test
  @Tag("LIST-2")
  void listMayLetItsCasesLiveForever() {
    var settings = new HashMap<String, Object>();
    settings.put("expiresAfter", null);

    assertThat(office.caseOn(office.list(settings)).time("expiresAt")).isNull();
  }

  @Test
  @Tag("LIST-4")
  void listOpensToItsMembersAndWhoIsActive() {
    var ben = office.agentOn(list);
    ben.leave(list);
    anna.receive();

    var members = office.get("/lists/" + list + "/members").statusCode(200).extract().jsonPath();

    assertThat(members.getList("items.name")).containsExactlyInAnyOrder(anna.name(), ben.name());
    assertThat(members.getBoolean("items.find { it.name == '%s' }.active".formatted(anna)))
        .isTrue();
    assertThat(members.getBoolean("items.find { it.name == '%s' }.serving".formatted(anna)))
        .isTrue();
    assertThat(members.getBoolean("items.find { it.name == '%s' }.active".formatted(ben)))
        .isFalse();
  }
}
