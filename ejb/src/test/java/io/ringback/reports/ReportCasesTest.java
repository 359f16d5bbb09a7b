package io.ringback.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.cases.Source;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Behind every number of a report there are as many cases as it says. */
@Tag("CONS-8")
class ReportCasesTest {
  private static final ReportPeriod PERIOD = ReportScene.period("2026-03-28", "2026-03-30");

  private final ReportScene scene = new ReportScene();

  @BeforeEach
  void plant() {
    long support = scene.list("support", "Europe/Helsinki");
    long sales = scene.list("sales", "Asia/Tokyo");
    long anna = scene.agent("anna");
    long ben = scene.agent("ben");
    scene.caseOn(support, "2026-03-29T00:30Z", "API").offeredTo("anna", 1).autoStopped(3);
    scene
        .caseOn(support, "2026-03-29T01:30Z", "IVR")
        .offeredTo("anna", 1)
        .called(anna, 2, "BUSY")
        .offeredTo("ben", 20)
        .called(ben, 21, "OWN")
        .closedBy(ben, "SUCCESS");
    scene.caseOn(support, "2026-03-29T01:30Z").closed("MERGED");
    scene.caseOn(sales, "2026-03-28T16:00Z").closed("EXPIRED");
    scene.caseOn(sales, "2026-03-28T14:59Z").offeredTo("ben", 1).called(ben, 4, "BUSY");
    scene.caseOn(sales, "2026-03-30T14:59Z").closed("IMPORT_UNDONE");
  }

  @AfterEach
  void disconnect() {
    scene.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyNumberHasItsCases(Grouping grouping) {
    var report = scene.report(ReportFilter.of(PERIOD), grouping);

    assertThat(report.rows()).isNotEmpty();
    for (var figure : Figure.values()) {
      for (var row : report.rows())
        assertCases(behind(grouping, row.key()), figure, row.figures().count(figure));
      assertCases(ReportFilter.of(PERIOD).by(grouping), figure, report.total().count(figure));
    }
  }

  private void assertCases(ReportFilter filter, Figure figure, long expected) {
    assertThat(scene.cases(filter, figure))
        .as("%s of %s", figure, filter)
        .hasSize((int) expected)
        .isEqualTo(scene.casesAtOnce(filter, figure));
  }

  private static ReportFilter behind(Grouping grouping, String key) {
    return switch (grouping) {
      case LIST -> new ReportFilter(PERIOD, key, null, null, false, null);
      case AGENT -> new ReportFilter(PERIOD, null, null, null, true, key);
      case SOURCE -> new ReportFilter(PERIOD, null, Source.valueOf(key), null, false, null);
      case DAY -> ReportFilter.of(new ReportPeriod(LocalDate.parse(key), LocalDate.parse(key)));
      case HOUR -> new ReportFilter(PERIOD, null, null, Integer.valueOf(key), false, null);
    };
  }
}
