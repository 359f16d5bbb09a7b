package io.ringback.reports;

import static io.ringback.reports.Figure.AUTO_STOPPED;
import static io.ringback.reports.Figure.CLOSED;
import static io.ringback.reports.Figure.EXPIRED;
import static io.ringback.reports.Figure.MERGED;
import static io.ringback.reports.Figure.OPEN;
import static io.ringback.reports.Figure.REACHED;
import static io.ringback.reports.Figure.REQUESTED;
import static io.ringback.reports.Figure.SUCCESSFUL;
import static io.ringback.reports.Figure.TRIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringback.access.Role;
import io.ringback.cases.Source;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cases with odd fates, counted by hand. */
@Tag("CONS-8")
class ReportQueriesTest {
  private static final String DAY = "2026-03-03";
  private static final String NOON = "2026-03-03T12:00+02:00";

  private final ReportScene scene = new ReportScene();
  private final long support = scene.list("support", "Europe/Helsinki");
  private final long anna = scene.agent("anna");
  private final long ben = scene.agent("ben");

  @AfterEach
  void disconnect() {
    scene.close();
  }

  private Figures total() {
    return scene.report(Grouping.LIST, DAY, DAY).total();
  }

  private Figures ofAgent(String name) {
    return scene.report(Grouping.AGENT, DAY, DAY).rows().stream()
        .filter(row -> row.key().equals(name))
        .findFirst()
        .orElseThrow()
        .figures();
  }

  private void assertCount(Figure figure, long expected) {
    assertThat(total().count(figure)).as(figure.name()).isEqualTo(expected);
  }

  @Nested
  class Outcome {
    @Test
    void newCaseIsRequestedAndOpen() {
      scene.caseOn(support, NOON);

      assertCount(REQUESTED, 1);
      assertCount(OPEN, 1);
      assertCount(TRIED, 0);
      assertThat(total().median()).isNull();
      assertThat(total().attemptsPerCase()).isNull();
    }

    @Test
    void expiredCaseIsNotClosed() {
      scene.caseOn(support, NOON).closed("EXPIRED");

      assertCount(EXPIRED, 1);
      assertCount(CLOSED, 0);
    }

    @Test
    void everyOtherEndIsClosed() {
      for (var reason : List.of("SUCCESS", "UNSUCCESSFUL", "CANCELLED", "REACHED_ELSEWHERE"))
        scene.caseOn(support, NOON).closed(reason);

      assertCount(CLOSED, 4);
      assertCount(SUCCESSFUL, 1);
    }

    @Test
    void mergedRequestIsNoSecondCase() {
      scene.caseOn(support, NOON).closed("SUCCESS");
      scene.caseOn(support, NOON).closed("MERGED");

      assertCount(REQUESTED, 1);
      assertCount(MERGED, 1);
      assertCount(CLOSED, 1);
    }

    @Test
    void undoneImportWasNeverAskedFor() {
      scene.caseOn(support, NOON).closed("IMPORT_UNDONE");
      scene.caseOn(support, NOON).closed("IMPORT_UNDONE").reopened();

      assertCount(REQUESTED, 1);
    }

    @Test
    void reopenedCaseIsOpenAgainAndKeepsItsAttempts() {
      scene.caseOn(support, NOON).called(anna, 10, "BUSY").closed("EXPIRED").reopened();

      assertCount(EXPIRED, 0);
      assertCount(OPEN, 1);
      assertCount(TRIED, 1);
    }

    @Test
    void movedCaseCountsWhereItIs() {
      long sales = scene.list("sales", "Europe/Helsinki");
      scene.caseOn(support, NOON).movedTo(sales);

      var rows = scene.report(Grouping.LIST, DAY, DAY).rows();

      assertThat(rows).extracting(ReportRow::name).containsExactly("SALES", "SUPPORT");
      assertThat(rows).extracting(row -> row.figures().count(REQUESTED)).containsExactly(1L, 0L);
    }
  }

  @Nested
  class Reached {
    @Test
    void reportedCallIsReachedWhenAnsweredUnlessTheAgentSaysNot() {
      scene.caseOn(support, NOON).answered(anna, 1, "CLOSED_SUCCESSFULLY");
      scene.caseOn(support, NOON).answered(anna, 1, "OTHER");
      scene.caseOn(support, NOON).answered(anna, 1, "NO_ANSWER");
      scene.caseOn(support, NOON).ended(anna, 1, "CLOSED_UNSUCCESSFULLY");

      assertCount(TRIED, 4);
      assertCount(REACHED, 2);
    }

    @Test
    void ofACallThatNobodyReportsTheAgentKnows() {
      scene.caseOn(support, NOON).called(anna, 1, "CLOSED_SUCCESSFULLY");
      scene.caseOn(support, NOON).called(anna, 1, "OWN");
      scene.caseOn(support, NOON).called(anna, 1, "BUSY");
      scene.caseOn(support, NOON).called(anna, 1, "VOICEMAIL");
      scene.caseOn(support, NOON).called(anna, 1, "OTHER");
      scene.caseOn(support, NOON).notSaved(anna, 1);

      assertCount(TRIED, 6);
      assertCount(REACHED, 2);
    }

    @Test
    void statusThatTheListHasNoMoreMeansWhatItMeant() {
      scene.caseOn(support, NOON).called(anna, 1, "VOICEMAIL");
      scene.caseOn(support, NOON).called(anna, 1, "OWN");

      scene.run("DELETE FROM handling_status WHERE code IN ('VOICEMAIL', 'OWN')");

      assertCount(REACHED, 1);
      assertThat(ofAgent("anna").count(REACHED)).isEqualTo(1);
    }

    @Test
    void caseThatMovesToAListWithoutTheStatusIsNotReachedByThat() {
      long sales = scene.list("sales", "Europe/Helsinki");
      scene.run("DELETE FROM handling_status WHERE code = 'VOICEMAIL' AND list_id = ?", sales);

      scene.caseOn(support, NOON).called(anna, 1, "VOICEMAIL").movedTo(sales);

      assertCount(REACHED, 0);
    }

    @Test
    void whatTheListSaysTodayGoesBeforeWhatItSaid() {
      scene.caseOn(support, NOON).called(anna, 1, "OWN");

      scene.run("UPDATE handling_status SET reached = false WHERE code = 'OWN'");

      assertCount(REACHED, 0);
    }

    @Test
    void ofAnAttemptThatTheReleaseBeforeSavedTheListDecides() {
      scene.caseOn(support, NOON).called(anna, 1, "VOICEMAIL");
      scene.caseOn(support, NOON).called(anna, 1, "OWN");

      scene.run("UPDATE call_attempt SET reached = NULL");

      assertCount(REACHED, 1);
    }

    @Test
    void oneAttemptThatReachedIsEnough() {
      scene.caseOn(support, NOON).called(anna, 1, "CLOSED_SUCCESSFULLY").called(ben, 9, "BUSY");

      assertCount(REACHED, 1);
    }

    @Test
    void callThatNeverStartedIsNoAttempt() {
      scene.caseOn(support, NOON).failed(anna, 1);

      assertCount(TRIED, 0);
      assertThat(total().attempts()).isZero();
    }
  }

  @Nested
  class Times {
    @Test
    void waitingEndsWithTheFirstAttempt() {
      scene.caseOn(support, NOON).called(anna, 10, "BUSY").called(anna, 50, "BUSY");
      scene.caseOn(support, NOON).called(anna, 20, "BUSY");
      scene.caseOn(support, NOON).called(ben, 60, "BUSY");
      scene.caseOn(support, NOON);

      assertThat(total().median()).isEqualTo(Duration.ofMinutes(20));
      assertThat(total().ninetieth()).isEqualTo(Duration.ofMinutes(52));
      assertThat(total().attempts()).isEqualTo(4);
      assertThat(total().attemptsPerCase()).isEqualTo(4 / 3.0);
    }
  }

  @Nested
  class PerAgent {
    @Test
    void eachHasTheirShareAndTheTotalCountsACaseOnce() {
      scene
          .caseOn(support, NOON)
          .offeredTo("anna", 5)
          .called(anna, 6, "BUSY")
          .offeredTo("ben", 30)
          .called(ben, 40, "CLOSED_SUCCESSFULLY")
          .closedBy(ben, "SUCCESS");

      assertThat(ofAgent("anna").counts())
          .containsEntry(REQUESTED, 1L)
          .containsEntry(TRIED, 1L)
          .containsEntry(REACHED, 0L)
          .containsEntry(CLOSED, 0L);
      assertThat(ofAgent("ben").counts())
          .containsEntry(REACHED, 1L)
          .containsEntry(CLOSED, 1L)
          .containsEntry(SUCCESSFUL, 1L);
      var total = scene.report(Grouping.AGENT, DAY, DAY).total();
      assertThat(total.count(REQUESTED)).isEqualTo(1);
      assertThat(total.attempts()).isEqualTo(2);
    }

    @Test
    void waitingIsFromTheCaseOnTheDeskToTheCall() {
      scene.caseOn(support, NOON).offeredTo("anna", 5).called(anna, 6, "BUSY");

      assertThat(ofAgent("anna").median()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void autoStopIsOfWhomTheCaseWasOfferedTo() {
      scene
          .caseOn(support, NOON)
          .offeredTo("anna", 1)
          .autoStopped(3)
          .offeredTo("ben", 4)
          .called(ben, 5, "BUSY");

      assertThat(ofAgent("anna").count(AUTO_STOPPED)).isEqualTo(1);
      assertThat(ofAgent("ben").count(AUTO_STOPPED)).isZero();
      assertCount(AUTO_STOPPED, 1);
    }

    @Test
    void oneAgentIsReportedByDay() {
      scene.caseOn(support, NOON).offeredTo("anna", 5).called(anna, 6, "BUSY");
      scene.caseOn(support, "2026-03-04T12:00+02:00").offeredTo("ben", 5);

      var filter =
          new ReportFilter(ReportScene.period(DAY, "2026-03-04"), null, null, null, true, "anna");
      var rows = scene.report(filter, Grouping.DAY).rows();

      assertThat(rows).extracting(row -> row.figures().count(REQUESTED)).containsExactly(1L, 0L);
    }
  }

  @Nested
  class Rows {
    @Test
    void everyDayAndHourHasOne() {
      assertThat(scene.report(Grouping.DAY, "2026-03-01", "2026-03-05").rows())
          .extracting(ReportRow::key)
          .containsExactly("2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05");
      assertThat(scene.report(Grouping.HOUR, DAY, DAY).rows()).hasSize(24);
    }

    @Test
    void sourcesStandInTheirOrder() {
      scene.caseOn(support, NOON, "API");
      scene.caseOn(support, NOON, "MISSED_CALL");
      scene.caseOn(support, NOON, "IVR");

      assertThat(scene.report(Grouping.SOURCE, DAY, DAY).rows())
          .extracting(ReportRow::key)
          .containsExactly("MISSED_CALL", "IVR", "API");
    }

    @Test
    void totalIsTheSameHoweverItIsPutTogether() {
      scene.caseOn(support, NOON, "API").called(anna, 3, "BUSY").closed("EXPIRED");
      scene.caseOn(support, "2026-03-04T00:10+02:00").closed("MERGED");

      var totals =
          List.of(Grouping.LIST, Grouping.SOURCE, Grouping.DAY, Grouping.HOUR).stream()
              .map(by -> scene.report(by, DAY, "2026-03-04").total())
              .collect(Collectors.toSet());

      assertThat(totals).hasSize(1);
    }
  }

  @Nested
  class Filtered {
    @Test
    void onlyTheCasesOfListSourceAndHour() {
      scene.list("sales", "Europe/Helsinki");
      scene.caseOn(support, NOON, "IVR");
      scene.caseOn(support, NOON, "API");
      scene.caseOn(support, "2026-03-03T13:00+02:00", "IVR");

      var filter =
          new ReportFilter(ReportScene.period(DAY, DAY), "support", Source.IVR, 12, false, null);

      assertThat(scene.report(filter, Grouping.LIST).total().count(REQUESTED)).isEqualTo(1);
      assertThat(scene.report(filter, Grouping.HOUR).rows()).hasSize(1);
    }
  }

  @Nested
  class Rights {
    private final ReportFilter filter = ReportFilter.of(ReportScene.period(DAY, DAY));

    @Test
    void supervisorsAndMonitorsReadTheListsGrantedToThem() {
      long sales = scene.list("sales", "Europe/Helsinki");
      scene.caseOn(support, NOON);
      scene.caseOn(sales, NOON);

      for (var role : List.of(Role.SUPERVISOR, Role.MONITOR)) {
        var report = scene.report(ReportScene.user(role, support), filter, Grouping.LIST);
        assertThat(report.rows()).extracting(ReportRow::key).containsExactly("support");
        assertThat(report.total().count(REQUESTED)).isEqualTo(1);
      }
      assertThat(scene.reportedTo(ReportScene.user(Role.ADMINISTRATOR))).hasSize(2);
    }

    @Test
    void noGrantIsAnEmptyReport() {
      scene.caseOn(support, NOON);

      var report = scene.report(ReportScene.user(Role.SUPERVISOR), filter, Grouping.LIST);

      assertThat(report.rows()).isEmpty();
      assertThat(report.total().count(REQUESTED)).isZero();
    }

    @Test
    void agentsReadNone() {
      assertThatExceptionOfType(NoPermissionException.class)
          .isThrownBy(
              () -> scene.report(ReportScene.user(Role.AGENT, support), filter, Grouping.LIST));
    }

    @Test
    void listOfOthersIsNotThere() {
      var other =
          new ReportFilter(ReportScene.period(DAY, DAY), "support", null, null, false, null);

      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> scene.report(ReportScene.user(Role.MONITOR), other, Grouping.DAY));
    }

    @Test
    void monitorSeesNoNumbersBehindTheCounts() {
      scene.caseOn(support, NOON);

      assertThat(scene.cases(ReportScene.user(Role.MONITOR, support), filter, REQUESTED))
          .extracting(ReportCase::phone)
          .containsExactly("+358•••••••67");
      assertThat(scene.cases(ReportScene.user(Role.SUPERVISOR, support), filter, REQUESTED))
          .extracting(ReportCase::phone)
          .containsExactly("+358401234567");
    }
  }
}
