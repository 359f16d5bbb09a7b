package io.ringback.it.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person is called by one agent, on whatever lists their requests wait. */
@WithRingback
class NumberInHandIT {
  private final Office office;
  private final String number = Office.newNumber();
  private String support;
  private String sales;
  private TestAgent anna;
  private TestAgent ben;

  NumberInHandIT(Ringback ringback) {
    office = new Office(ringback);
  }

  @BeforeEach
  void anAgentOnEachOfTwoLists() {
    support = office.list();
    sales = office.list();
    anna = office.agentOn(support);
    ben = office.agentOn(sales);
  }

  @Test
  @Tag("ALLOC-6")
  void numberThatIsOfferedToOneAgentIsNotOfferedToAnother() {
    var offered = request(support);
    var sameNumber = request(sales);
    anna.receive();

    assertThat(ben.receive()).isEmpty();
    assertThat(sameNumber.state()).isEqualTo("WAITING");
    assertThat(offered.assignee()).isEqualTo(anna.name());
  }

  @Test
  @Tag("ALLOC-6")
  void assigningOrCallingItIsRefusedWithTheHolder() {
    request(support);
    anna.receive();
    var sameNumber = request(sales);

    assertInHandOfAnna(ben.assign(sameNumber));
    assertInHandOfAnna(ben.call(sameNumber));

    assertThat(sameNumber.assignee()).isNull();
  }

  @Test
  @Tag("ALLOC-6")
  void offeredCaseDoesNotGetTheNumberThatIsInAnotherHand() {
    request(support);
    var other = office.caseOn(sales);
    anna.receive();
    assertThat(ben.receive()).contains(other);

    assertInHandOfAnna(other.edit(Map.of("phone", number)));
  }

  @Test
  @Tag("ALLOC-6")
  void selfAssignedCaseBlocksItsNumberOnlyDuringTheCall() {
    var own = request(support);
    anna.assign(own).statusCode(200);
    var sameNumber = request(sales);
    assertThat(sameNumber.state()).isEqualTo("READY");

    anna.called(own);
    assertThat(sameNumber.state()).isEqualTo("WAITING");
    assertInHandOfAnna(ben.call(sameNumber));

    anna.save(own, "CLOSED_SUCCESSFULLY").statusCode(200);
    assertThat(sameNumber.state()).isEqualTo("READY");
  }

  @Test
  @Tag("ALLOC-6")
  void ownCaseCannotBeCalledWhileItsNumberIsOfferedToAnother() {
    var own = request(support);
    anna.assign(own).statusCode(200);
    request(sales);
    ben.receive();

    anna.call(own)
        .statusCode(409)
        .body("code", equalTo("number-in-hand"))
        .body("holder", equalTo(ben.name()));
  }

  @Test
  @Tag("ALLOC-7")
  void personWhoWasNotReachedIsNotOfferedOnARelatedCaseBeforeTheReofferTime() {
    office.change(support, Map.of("relatedCases", "GROUP"));
    var failed = request(support);
    anna.receive();
    anna.called(failed);
    var related = request(support);

    anna.save(failed, "NO_ANSWER").statusCode(200).body("next", equalTo(null));
    var later = request(support);

    assertThat(related.state()).isEqualTo("WAITING");
    assertThat(related.time("readyAt")).isEqualTo(failed.time("readyAt"));
    assertThat(later.time("readyAt")).isEqualTo(failed.time("readyAt"));
  }

  @Test
  @Tag("ALLOC-7")
  void listWhoseModeIsOffOffersTheNextCaseOfThePerson() {
    var failed = request(support);
    anna.receive();
    anna.called(failed);
    var other = request(support);

    anna.save(failed, "NO_ANSWER").statusCode(200).body("next.id", equalTo(other.id()));
  }

  @Test
  @Tag("ALLOC-8")
  void numberStaysInHandWhileThePersonIsTalkedTo() {
    var offered = request(support);
    anna.receive();
    var attempt = answered(offered);
    var sameNumber = request(sales);

    anna.stop();

    assertThat(offered.state()).isEqualTo("WAITING");
    assertThat(offered.assignee()).isNull();
    assertInHandOfAnna(ben.call(sameNumber));

    report(offered, attempt, "endedAt");

    assertThat(sameNumber.state()).isEqualTo("READY");
    assertThat(offered.state()).isEqualTo("READY");
  }

  @Test
  @Tag("ALLOC-8")
  void callThatNobodyReportsAsEndedIsForgottenAfterHalfAnHour() {
    var offered = request(support);
    anna.receive();
    answered(offered);
    anna.stop();
    var until =
        office
            .sql()
            .value(
                Double.class,
                "SELECT extract(epoch FROM until - ringback_now())::float8 FROM number_in_hand WHERE phone = ?",
                number);
    assertThat(until).isBetween(1700.0, 1800.0);

    office
        .sql()
        .execute(
            "UPDATE number_in_hand SET until = ringback_now() - interval '1 s' WHERE phone = ?",
            number);

    await().until(() -> offered.state().equals("READY"));
  }

  @Test
  @Tag("ALLOC-8")
  @Tag("HANDLE-6")
  void saveAfterTheCaseWasFreedKeepsStatusAndNoteOnTheAttempt() {
    var offered = request(support);
    anna.receive();
    var attempt = answered(offered);
    anna.become("DO_NOT_DISTURB");

    anna.save(offered, "CLOSED_SUCCESSFULLY", Map.of("note", "All settled"))
        .statusCode(409)
        .body("code", equalTo("case-taken-away"))
        .body("reason", equalTo("AVAILABILITY"));

    var kept =
        office.sql().rows("SELECT status, note FROM call_attempt WHERE public_id = ?", attempt);
    assertThat(kept)
        .containsExactly(Map.of("status", "CLOSED_SUCCESSFULLY", "note", "All settled"));
    assertThat(offered.historyItems().getString("items[-1].details.note")).isEqualTo("All settled");
    assertThat(offered.closeReason()).isNull();
  }

  private TestCase request(String list) {
    return office.caseOn(list, Map.of("phone", number));
  }

  private String answered(TestCase held) {
    var attempt = anna.called(held);
    report(held, attempt, "answeredAt");
    return attempt;
  }

  private void report(TestCase called, String attempt, String what) {
    office
        .patch(called.path("/calls/" + attempt), "*", Map.of(what, Office.inSeconds(1)))
        .statusCode(200);
  }

  private void assertInHandOfAnna(ValidatableResponse answer) {
    answer
        .statusCode(409)
        .body("code", equalTo("number-in-hand"))
        .body("holder", equalTo(anna.name()));
  }
}
