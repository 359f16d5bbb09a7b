package io.ringback.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.access.Actor;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told of a new case, and that each is told once. */
@Tag("NOTE-1")
class NoticesTest {
  private Newsroom room;
  private Actor.User anna;

  @BeforeEach
  void open() {
    room = new Newsroom();
    anna = room.member("anna");
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void memberIsToldOfANewCaseOnce() {
    room.caseOf("key:pbx").announce().announce();

    assertThat(room.shownTo(anna))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.listName()).isEqualTo("Sales");
              assertThat(notice.name()).isEqualTo("Ann");
            });
    assertThat(room.announce().shownTo(anna)).isEmpty();
  }

  @Test
  void creatorIsNotTold() {
    var ben = room.member("ben");

    room.caseOf("anna").announce();

    assertThat(room.shownTo(anna)).isEmpty();
    assertThat(room.shownTo(ben)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE callback_list SET notify_new_cases = false",
        "UPDATE app_user SET notifications = 'OFF'",
        "UPDATE app_user SET disabled = true",
        "UPDATE app_user SET notify_lists = 'ACTIVE'; UPDATE list_member SET active = false",
        "UPDATE agent SET availability = 'AVAILABLE', work_mode = 'CALLBACKS', receiving_since = now(), waiting_since = now()",
        "DELETE FROM list_member",
        "UPDATE call_case SET state = 'CLOSED', close_reason = 'MERGED', closed_at = now()",
        "UPDATE call_case SET state = 'ASSIGNED', assignment = 'SELF', assigned_at = now(), assignee_id = (SELECT id FROM agent)"
      })
  void nobodyIsToldWhomItDoesNotConcern(String change) {
    room.caseOf("key:pbx").run(change).announce();

    assertThat(room.number("SELECT count(*) AS n FROM notice")).isZero();
  }

  @Test
  void memberWhoHasNotJoinedIsToldOfAllListsUnlessTheyChooseOtherwise() {
    room.run("UPDATE list_member SET active = false").caseOf("key:pbx").announce();

    assertThat(room.shownTo(anna)).hasSize(1);
  }

  @Test
  void importIsNotToldCaseByCase() {
    room.caseOf("sara", "IMPORT").announce();

    assertThat(room.shownTo(anna)).isEmpty();
  }

  @Test
  void caseThatSomebodyTookMeanwhileIsNoNews() {
    room.caseOf("key:pbx").announce();
    room.run(
        "UPDATE call_case SET state = 'ASSIGNED', assignment = 'SELF', assigned_at = now(), assignee_id = (SELECT id FROM agent)");

    assertThat(room.shownTo(anna)).isEmpty();
  }

  @Test
  void pageThatComesIntoViewLateShowsNoOldNews() {
    room.caseOf("key:pbx").announce().later("16 minutes");

    assertThat(room.shownTo(anna)).isEmpty();
  }

  @Nested
  @Tag("TIME-4")
  class OwnCaseThatIsDue {
    @BeforeEach
    void createCase() {
      room.caseOf("anna").announce();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "UPDATE callback_list SET notify_new_cases = false",
          "UPDATE app_user SET notifications = 'OFF'",
          "UPDATE list_member SET active = false",
          "UPDATE agent SET availability = 'AVAILABLE', work_mode = 'CALLBACKS', receiving_since = now(), waiting_since = now()"
        })
    void remindsItsOwnerAloneWhateverTheyAreToldOfOthers(String change) {
      var ben = room.member("ben");

      room.run(change).remind(anna).announce();

      assertThat(room.shownTo(ben)).isEmpty();
      assertThat(room.shownTo(anna)).extracting(Notice::kind).containsExactly(NoticeKind.DUE);
      assertThat(room.announce().shownTo(anna)).isEmpty();
    }

    @Test
    void remindsAgainWithTheNextDueTime() {
      room.remind(anna).announce();
      assertThat(room.shownTo(anna)).hasSize(1);

      room.remind(anna).announce();

      assertThat(room.shownTo(anna)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "UPDATE call_case SET assigned_at = due_at + interval '1 second'",
          "UPDATE call_case SET on_call = true, attempts = 1",
          "UPDATE call_case SET state = 'READY', assignment = NULL, assignee_id = NULL, assigned_at = NULL"
        })
    void remindsNobodyWhoKnowsOrHasItNoMore(String change) {
      room.remind(anna).run(change).announce();

      assertThat(room.number("SELECT count(*) AS n FROM notice WHERE kind = 'DUE'")).isZero();
    }

    @Test
    void waitsForItsOwnerLongerThanNewsDo() {
      room.remind(anna).announce().later("16 minutes");

      assertThat(room.shownTo(anna)).hasSize(1);
    }

    @Test
    void isNotToldWhenItWasPutOffMeanwhile() {
      room.remind(anna).announce();
      room.run("UPDATE call_case SET due_at = now() + interval '1 hour'");

      assertThat(room.shownTo(anna)).isEmpty();
    }

    @Test
    void isPushedToAnOwnerWithoutAPage() {
      room.browser(anna, "https://push.example/1").remind(anna).announce().later("4 seconds");

      assertThat(room.pushes())
          .singleElement()
          .satisfies(
              push ->
                  assertThat(push.text().json())
                      .startsWith(
                          "{\"title\":\"A case of yours is due\",\"body\":\"Sales\",\"tag\":\"due-sales\""));
    }
  }

  @Nested
  class Pushed {
    @BeforeEach
    void takePushes() {
      room.browser(anna, "https://push.example/1");
    }

    @Test
    void pageGoesFirst() {
      room.caseOf("key:pbx").announce();

      assertThat(room.pushes()).isEmpty();
      assertThat(room.shownTo(anna)).hasSize(1);
      assertThat(room.later("4 seconds").pushes()).isEmpty();
    }

    @Test
    void whatWasPushedNoPageShows() {
      room.caseOf("key:pbx").announce().later("4 seconds");

      assertThat(room.pushes()).hasSize(1);
      assertThat(room.shownTo(anna)).isEmpty();
    }

    @Test
    void severalCasesOfAListAreOnePushToEachBrowser() {
      room.browser(anna, "https://push.example/2");
      room.caseOf("key:pbx").caseOf("key:pbx").caseOf("key:pbx").announce().later("4 seconds");

      assertThat(room.pushes())
          .hasSize(2)
          .allSatisfy(push -> assertThat(push.text().cases()).isEqualTo(3));
    }

    @Test
    void messageSaysNothingOfThePerson() {
      room.run("UPDATE app_user SET language = 'fi'").caseOf("key:pbx").announce().later("4 s");

      var push = room.pushes().get(0);

      assertThat(push.text().json())
          .startsWith(
              "{\"title\":\"Uusi soittopyyntö\",\"body\":\"Sales\",\"tag\":\"list-sales\",\"case\":\"")
          .doesNotContain("Ann", "358");
    }

    @Test
    void pushThatIsNotSettledIsTakenAgainLaterAndLaterAndThenGivenUp() {
      room.caseOf("key:pbx").announce().later("4 seconds");
      assertThat(room.pushes()).hasSize(1);

      assertThat(room.later("29 seconds").pushes()).isEmpty();
      assertThat(room.later("2 seconds").pushes()).hasSize(1);
      assertThat(room.later("119 seconds").pushes()).isEmpty();
      assertThat(room.later("2 seconds").pushes()).hasSize(1);
      assertThat(room.later("15 minutes").pushes()).isEmpty();
    }

    @Test
    void settledPushIsNotTakenAgain() {
      room.caseOf("key:pbx").announce().later("4 seconds");
      room.settle(room.pushes().get(0));

      assertThat(room.later("1 minute").pushes()).isEmpty();
    }

    @Test
    void browserThatIsGoneGetsNothingMore() {
      room.caseOf("key:pbx").announce().later("4 seconds");
      room.forgetReceiver(room.pushes().get(0));

      assertThat(room.caseOf("key:pbx").announce().later("1 minute").pushes()).isEmpty();
      assertThat(room.shownTo(anna)).hasSize(1);
    }
  }

  @Test
  void twoMembersAtOnceSendEachPushOnce() {
    for (int i = 0; i < 60; i++)
      room.browser(room.member("agent" + i), "https://push.example/of/" + i);
    room.caseOf("key:pbx").caseOf("key:pbx");
    try (var other = room.fromAnotherMember()) {
      var both = List.of(room, other);
      both.parallelStream().forEach(Newsroom::announce);
      room.later("4 seconds");

      var endpoints =
          both.parallelStream().flatMap(member -> member.pushes().stream()).map(Push::endpoint);

      assertThat(endpoints).hasSize(60).doesNotHaveDuplicates();
    }
  }

  @Test
  void installationKeepsItsKey() {
    assertThat(room.publicKey()).hasSize(87).isEqualTo(room.publicKey());
  }
}
