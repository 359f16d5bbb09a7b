package io.ringback.web.console.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.access.Actor;
import io.ringback.cases.CaseState;
import io.ringback.cases.Source;
import io.ringback.reports.ReportCase;
import io.ringback.web.export.Cell;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CONS-8")
class ReportExportTest {
  private static final ReportCase IN_TOKYO =
      new ReportCase(
          "01",
          "Sales",
          ZoneId.of("Asia/Tokyo"),
          "+81312345678",
          "Aiko",
          Source.API,
          Instant.parse("2026-01-15T06:30:05Z"),
          CaseState.READY,
          null,
          0,
          null);

  @Test
  void caseWasAskedForAtATimeOfItsList() {
    var export = new ReportExport();
    export.words = new Keys();

    var columns = export.cases(new Actor.System(), everything()).columns();

    assertThat(columns)
        .filteredOn(column -> column.title().equals("requestedAt"))
        .extracting(column -> column.cell().apply(IN_TOKYO))
        .containsExactly(
            new Cell.Time(ZonedDateTime.parse("2026-01-15T15:30:05+09:00[Asia/Tokyo]")));
  }

  /** An address without parameters. */
  private static ReportAddress everything() {
    var request =
        Proxy.newProxyInstance(
            ReportExportTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> null);
    return ReportAddress.of((HttpServletRequest) request, LocalDate.parse("2026-01-20"));
  }

  /** Says each text by its key. */
  private static final class Keys extends ReportWords {
    @Override
    String text(String key) {
      return key;
    }
  }
}
