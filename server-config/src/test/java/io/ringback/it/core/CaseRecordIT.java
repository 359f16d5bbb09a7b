package io.ringback.it.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a case knows, who may change it, and what stays of it. */
@WithRingback
class CaseRecordIT {
  private final Office office;
  private String list;

  CaseRecordIT(Ringback ringback) {
    office = new Office(ringback);
  }

  @BeforeEach
  void aList() {
    list = office.list();
  }

  @Test
  @Tag("CASE-1")
  void everyFieldIsKept() {
    var given =
        Map.<String, Object>of(
            "name", "Ann",
            "company", "Acme Oy",
            "topic", "Invoice",
            "note", "Two lines\nof text",
            "channelIn", "+358912345",
            "priority", 2,
            "externalSystem", "crm",
            "externalId", "4711",
            "fields", Map.of("colour", "blue", "size", 3));

    var view = office.caseOn(list, given).view();

    given.forEach((field, value) -> assertThat(view.<Object>get(field)).as(field).isEqualTo(value));
  }

  @Test
  @Tag("CASE-1")
  void listIsTheOnlyMandatoryField() {
    var bare = office.caseWithoutNumber(list).view();

    assertThat(bare.getInt("priority")).isEqualTo(3);
    assertThat(bare.getString("source")).isEqualTo("API");
    office
        .post("/cases", Map.of("phone", Office.newNumber()))
        .statusCode(422)
        .body("violations[0].field", equalTo("list"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"040 123 4567", "+358 40 1234567", "00358401234567", "(040) 123-4567"})
  @Tag("CASE-3")
  void everySpellingIsTheSameNumber(String spelling) {
    var view = office.caseOn(list, Map.of("phone", spelling)).view();

    assertThat(view.getString("phone")).isEqualTo("+358401234567");
    assertThat(view.getString("phoneRaw")).isEqualTo(spelling);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "anonymous", "+358", "0401234567890123456789"})
  @Tag("CASE-3")
  void whatCannotBeANumberIsRefused(String text) {
    office
        .post("/cases", Map.of("list", list, "phone", text))
        .statusCode(422)
        .body("violations[0].field", equalTo("phone"));
  }

  @Test
  @Tag("CASE-3")
  void shortNumberIsTakenWhereTheListAllowsIt() {
    var request = Map.<String, Object>of("list", list, "phone", "116117");
    office.post("/cases", request).statusCode(422);

    office.change(list, Map.of("shortNumbersAllowed", true));

    office.post("/cases", request).statusCode(201).body("phone", equalTo("116117"));
  }

  @Test
  @Tag("CASE-3")
  void caseWithoutANumberIsNeverOffered() {
    var nameless = office.caseWithoutNumber(list);
    var anna = office.agentOn(list);

    assertThat(anna.receive()).isEmpty();
    assertThat(nameless.state()).isEqualTo("WAITING");
    anna.call(nameless).statusCode(409).body("code", equalTo("no-number"));
  }

  @Test
  @Tag("CASE-4")
  void impossibleTimesAreRefused() {
    refused("expiresAt", Map.of("expiresAt", Office.inSeconds(-60)));
    refused(
        "expiresAt", Map.of("dueAt", Office.inSeconds(7200), "expiresAt", Office.inSeconds(3600)));
    refused("requestedAt", Map.of("requestedAt", Office.inSeconds(3600)));
    refused("dueAt", Map.of("dueAt", "2026-02-30T10:00:00Z"));
  }

  @Test
  @Tag("HANDLE-7")
  void whoReopensACaseTheyClosedHasItAgain() {
    var list = office.list();
    var anna = office.agentOn(list);
    var closed = office.caseOn(list);
    anna.assign(closed).statusCode(200);
    anna.handle(closed, "CLOSED_SUCCESSFULLY");

    closed
        .reopen(Map.of("agent", anna.name()))
        .statusCode(200)
        .body("state", equalTo("ASSIGNED"))
        .body("assignment", equalTo("SELF"))
        .body("assignee", equalTo(anna.name()))
        .body("attempts", equalTo(1));
    assertThat(closed.history()).endsWith("REOPENED", "ASSIGNED");
  }

  @Test
  @Tag("HANDLE-7")
  void pastExpiryOfAReopenedCaseBecomesTheListsDefaultFromNow() {
    var expired = office.caseOn(office.list());
    expired.close("CANCELLED").statusCode(200);
    expired.move("expires_at", "-1 day");

    expired.reopen(Map.of()).statusCode(200);

    assertThat(Duration.between(expired.time("dueAt"), expired.time("expiresAt"))).hasDays(7);
    assertThat(expired.view().getString("closeReason")).isNull();
  }

  private void refused(String field, Map<String, Object> times) {
    var body = new HashMap<String, Object>(times);
    body.put("list", list);
    office.post("/cases", body).statusCode(422).body("violations[0].field", equalTo(field));
  }

  @Test
  @Tag("CASE-4")
  void pastDueTimeMeansOverdueByTheApi() {
    var overdue = office.caseOn(list, Map.of("dueAt", Office.inSeconds(-3600)));

    assertThat(overdue.state()).isEqualTo("READY");
    assertThat(overdue.time("dueAt")).isBefore(Instant.now().minusSeconds(3500));
  }

  @Test
  @Tag("CASE-4")
  void editingTheDueTimeRecomputesTheReadyTimeAndAHeldCaseStaysHeld() {
    office.change(list, Map.of("leadTime", "PT10M"));
    var anna = office.agentOn(list);
    var held = office.caseOn(list);
    anna.assign(held).statusCode(200);

    held.edit(Map.of("dueAt", Office.inSeconds(3600))).statusCode(200);

    assertThat(Duration.between(held.time("readyAt"), held.time("dueAt"))).hasMinutes(10);
    assertThat(held.assignee()).isEqualTo(anna.name());
  }

  @Test
  @Tag("CASE-4")
  void editedReadyCaseWaitsForItsNewTime() {
    var ready = office.caseOn(list);

    ready.edit(Map.of("dueAt", Office.inSeconds(3600))).statusCode(200);

    assertThat(ready.state()).isEqualTo("WAITING");
  }

  @Test
  @Tag("CASE-5")
  void secondEditorGetsAConflict() {
    var edited = office.caseOn(list, Map.of("name", "Ann"));
    var tag = edited.tag();
    office.patch(edited.path(""), tag, Map.of("name", "Anna")).statusCode(200);

    office
        .patch(edited.path(""), tag, Map.of("name", "Annika"))
        .statusCode(412)
        .body("code", equalTo("stale"));

    assertThat(edited.view().getString("name")).isEqualTo("Anna");
  }

  @Test
  @Tag("CASE-5")
  void offersAndAttemptsAreNoEdits() {
    var offered = office.caseOn(list);
    var tag = offered.tag();
    var anna = office.agentOn(list);
    anna.receive();
    anna.called(offered);

    assertThat(offered.tag()).isEqualTo(tag);
  }

  @Test
  @Tag("CASE-5")
  @Tag("HANDLE-2")
  void whoReadTheCaseBeforeASavePromisedAnotherTimeGetsAConflict() {
    var promised = office.caseOn(list);
    var tag = promised.tag();
    office.agentOn(list).handle(promised, "BUSY");
    var due = promised.time("dueAt");

    office
        .patch(promised.path(""), tag, Map.of("dueAt", Office.inSeconds(60)))
        .statusCode(412)
        .body("code", equalTo("stale"));

    assertThat(promised.time("dueAt")).isEqualTo(due);
  }

  @Test
  @Tag("CASE-1")
  @Tag("CASE-5")
  void customFieldsThatAnEditDoesNotNameStay() {
    var edited = office.caseOn(list, Map.of("fields", Map.of("order", 1, "shop", 2)));
    var fewer = new HashMap<String, Object>(Map.of("vip", true));
    fewer.put("shop", null);

    edited.edit(Map.of("fields", fewer)).statusCode(200);

    assertThat(edited.view().getMap("fields")).isEqualTo(Map.of("order", 1, "vip", true));
  }

  @Test
  @Tag("STATE-2")
  void reopeningAgainAfterALostAnswerIsAnsweredTheSame() {
    var anna = office.agentOn(list);
    var ben = office.agentOn(list);
    var reopened = office.caseOn(list);
    reopened.close("CANCELLED").statusCode(200);
    reopened.reopen(Map.of("agent", anna.name())).statusCode(200);

    reopened
        .reopen(Map.of("agent", anna.name()))
        .statusCode(200)
        .body("assignee", equalTo(anna.name()));
    reopened
        .reopen(Map.of("agent", ben.name()))
        .statusCode(409)
        .body("code", equalTo("case-held"))
        .body("holder", equalTo(anna.name()));
  }

  @Test
  @Tag("CASE-5")
  void eachChangeIsInTheHistoryWithOldAndNewValue() {
    var edited = office.caseOn(list, Map.of("name", "Ann"));

    edited.edit(Map.of("name", "Anna", "topic", "Invoice")).statusCode(200);

    var change = edited.historyItems().setRootPath("items[-1].details");
    assertThat(change.getMap("name")).isEqualTo(Map.of("old", "Ann", "new", "Anna"));
    assertThat(change.getMap("topic")).containsEntry("old", null).containsEntry("new", "Invoice");
  }

  @Test
  @Tag("CASE-5")
  void editThatChangesNothingLeavesNoTrace() {
    var same = office.caseOn(list, Map.of("name", "Ann"));
    var tag = same.tag();

    same.edit(Map.of("name", "Ann")).statusCode(200);

    assertThat(same.tag()).isEqualTo(tag);
    assertThat(same.history()).containsExactly("CREATED");
  }

  @Test
  @Tag("CASE-6")
  void historyTellsTheWholeLifeInOrder() {
    var anna = office.agentOn(list);
    var told = office.caseOn(list);
    anna.receive();
    anna.handle(told, "BUSY");
    anna.stop();
    anna.assign(told).statusCode(200);
    told.edit(Map.of("note", "Asked twice")).statusCode(200);
    told.unassign().statusCode(200);
    told.close("CANCELLED").statusCode(200);
    told.reopen(Map.of()).statusCode(200);

    assertThat(told.history())
        .containsExactly(
            "CREATED",
            "OFFERED",
            "CALL_ATTEMPT",
            "STATUS",
            "RE_OFFER",
            "ASSIGNED",
            "EDITED",
            "UNASSIGNED",
            "CLOSED",
            "REOPENED");
    var items = told.historyItems();
    assertThat(items.getList("items.at", String.class)).isSorted().doesNotContainNull();
    assertThat(items.getList("items.actor", String.class))
        .containsAll(List.of("key:demo", anna.name(), "system"));
  }

  @Test
  @Tag("STATE-2")
  void closedCaseRefusesEveryStepButReopening() {
    var anna = office.agentOn(list);
    var closed = office.caseOn(list);
    closed.close("CANCELLED").statusCode(200);

    anna.assign(closed).statusCode(409).body("code", equalTo("case-closed"));
    anna.call(closed).statusCode(409).body("code", equalTo("case-closed"));
    closed.unassign().statusCode(409).body("code", equalTo("case-closed"));
    closed.close("CANCELLED").statusCode(409).body("code", equalTo("case-closed"));
    closed.edit(Map.of("name", "Ann")).statusCode(409).body("code", equalTo("case-closed"));
    closed.reopen(Map.of()).statusCode(200).body("state", equalTo("READY"));
  }

  @Test
  @Tag("STATE-1")
  @Tag("STATE-2")
  void heldCaseIsNotTakenFromItsHolder() {
    var anna = office.agentOn(list);
    var ben = office.agentOn(list);
    var held = office.caseOn(list);
    anna.assign(held).statusCode(200);

    ben.assign(held)
        .statusCode(409)
        .body("code", equalTo("case-held"))
        .body("holder", equalTo(anna.name()));
    ben.call(held).statusCode(409).body("code", equalTo("case-held"));
    office
        .post(held.path("/close"), Map.of("agent", ben.name(), "reason", "CANCELLED"))
        .statusCode(409)
        .body("code", equalTo("case-held"));
    assertThat(held.assignee()).isEqualTo(anna.name());
  }
}
