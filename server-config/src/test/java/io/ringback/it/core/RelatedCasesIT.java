package io.ringback.it.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several requests of one number. */
@WithRingback
class RelatedCasesIT {
  private final Office office;
  private final String number = Office.newNumber();

  RelatedCasesIT(Ringback ringback) {
    office = new Office(ringback);
  }

  @Test
  @Tag("REL-1")
  void newerRequestIsMergedIntoTheOldest() {
    var list = merging();
    var main = request(list);

    office
        .post("/cases", Map.of("list", list, "phone", number))
        .statusCode(200)
        .body("state", equalTo("CLOSED"))
        .body("closeReason", equalTo("MERGED"))
        .body("mainCase", equalTo(main.id()))
        .body("mergedInto", equalTo(main.id()));

    assertThat(main.view().getInt("requests")).isEqualTo(2);
    assertThat(main.history()).containsExactly("CREATED", "MERGED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OFF", "GROUP"})
  @Tag("REL-1")
  void otherModesKeepEachRequest(String mode) {
    var list = office.list(Map.of("relatedCases", mode));

    assertThat(request(list).state()).isEqualTo("READY");
    assertThat(request(list).state()).isEqualTo("READY");
  }

  @Test
  @Tag("REL-1")
  void requestOnAnotherListIsNotMerged() {
    request(merging());

    assertThat(request(merging()).state()).isEqualTo("READY");
  }

  @Test
  @Tag("REL-1")
  void reopeningOrMovingToAnOpenCaseOfTheNumberIsRefused() {
    var list = merging();
    var closed = request(list);
    closed.close("CANCELLED").statusCode(200);
    var main = request(list);
    var elsewhere = request(office.list());

    closed.reopen(Map.of()).statusCode(409).body("code", equalTo("open-case-exists"));
    elsewhere
        .edit(Map.of("list", list))
        .statusCode(409)
        .body("code", equalTo("open-case-exists"))
        .body("case", equalTo(main.id()));
    assertThat(closed.state()).isEqualTo("CLOSED");
  }

  @Test
  @Tag("REL-1")
  void newNumberThatMeetsAnOpenCaseIsRefused() {
    var list = merging();
    request(list);
    var other = office.caseOn(list);

    other.edit(Map.of("phone", number)).statusCode(409).body("code", equalTo("open-case-exists"));
  }

  @Test
  @Tag("REL-1")
  void switchingToMergeLeavesExistingCases() {
    var list = office.list();
    var first = request(list);
    var second = request(list);

    office.change(list, Map.of("relatedCases", "MERGE"));

    assertThat(first.state()).isEqualTo("READY");
    assertThat(second.state()).isEqualTo("READY");
    assertThat(request(list).view().getString("mainCase")).isEqualTo(first.id());
  }

  @Test
  @Tag("REL-2")
  void mergedRequestMakesAWaitingMainReadyAndAddsItsNote() {
    var list = merging();
    var main =
        office.caseOn(
            list, Map.of("phone", number, "note", "First", "dueAt", Office.inSeconds(7200)));
    assertThat(main.state()).isEqualTo("WAITING");

    office.caseOn(list, Map.of("phone", number, "note", "Second"));

    assertThat(main.state()).isEqualTo("READY");
    assertThat(main.time("dueAt")).isBefore(Instant.now().plusSeconds(60));
    assertThat(main.view().getString("note")).isEqualTo("First\nSecond");
  }

  @Test
  @Tag("REL-2")
  void holderOfTheMainKeepsItAndSeesTheRequest() {
    var list = merging();
    var anna = office.agentOn(list);
    var main = request(list);
    assertThat(anna.receive()).contains(main);

    request(list);

    assertThat(anna.held()).contains(main);
    assertThat(main.view().getInt("requests")).isEqualTo(2);
  }

  @Test
  @Tag("REL-3")
  void statusAppliesToThisCaseOnlyUnlessTheAgentSays() {
    var list = grouping();
    var anna = office.agentOn(list);
    var handled = request(list);
    var related = request(list);
    anna.receive();
    anna.called(handled);

    anna.save(handled, "CLOSED_SUCCESSFULLY", Map.of("next", false)).statusCode(200);

    assertThat(related.state()).isEqualTo("READY");
  }

  @Test
  @Tag("REL-3")
  void statusAppliesToTheRelatedOnTheListOrToAll() {
    var list = grouping();
    var elsewhere = grouping();
    var anna = office.agentOn(list);
    var handled = request(list);
    var onList = request(list);
    var onOther = request(elsewhere);
    anna.receive();
    anna.called(handled);

    anna.save(handled, "CLOSED_SUCCESSFULLY", applyTo("RELATED_ON_LIST"))
        .statusCode(200)
        .body("related.size()", equalTo(1))
        .body("related[0].id", equalTo(onList.id()))
        .body("related[0].applied", equalTo(true));

    assertThat(onList.closeReason()).isEqualTo("SUCCESS");
    assertThat(onList.history()).contains("RELATED_STATUS");
    assertThat(onOther.state()).isEqualTo("READY");

    var again = request(list);
    assertThat(anna.receive()).contains(again);
    anna.called(again);
    anna.save(again, "CLOSED_SUCCESSFULLY", applyTo("ALL_RELATED")).statusCode(200);
    assertThat(onOther.closeReason()).isEqualTo("SUCCESS");
  }

  @Test
  @Tag("REL-3")
  void relatedCaseHeldByAnotherIsLeftAloneAndNamed() {
    var list = grouping();
    var anna = office.agentOn(list);
    var ben = office.agentOn(list);
    var bens = request(list);
    ben.assign(bens).statusCode(200);
    var handled = request(list);
    anna.receive();
    anna.called(handled);

    anna.save(handled, "CLOSED_SUCCESSFULLY", applyTo("ALL_RELATED"))
        .statusCode(200)
        .body("related[0].applied", equalTo(false))
        .body("related[0].holder", equalTo(ben.name()));

    assertThat(bens.assignee()).isEqualTo(ben.name());
  }

  private static Map<String, Object> applyTo(String whom) {
    return Map.of("applyTo", whom, "next", false);
  }

  private String merging() {
    return office.list(Map.of("relatedCases", "MERGE"));
  }

  private String grouping() {
    return office.list(Map.of("relatedCases", "GROUP"));
  }

  private TestCase request(String list) {
    return office.caseOn(list, Map.of("phone", number));
  }
}
