package io.ringback.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.persistence.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The queries of docs/reports.md count from the history what the reports count. */
@Tag("CONS-8")
class ReportDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "reports.md");
  private static final List<String> ENDS =
      List.of("SUCCESS", "UNSUCCESSFUL", "EXPIRED", "MERGED", "CANCELLED", "IMPORT_UNDONE");
  private static final List<String> STATUSES =
      List.of("BUSY", "NO_ANSWER", "OTHER", "CLOSED_SUCCESSFULLY", "OWN", "VOICEMAIL");

  private final ReportScene scene = new ReportScene();
  private final long list = scene.list("support", "Europe/Helsinki");
  private final List<String> names = List.of("anna", "ben", "carla");
  private final List<Long> agents = names.stream().map(scene::agent).toList();

  @AfterEach
  void disconnect() {
    scene.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void historyTellsTheSame(long seed) throws IOException {
    var random = new Random(seed);
    for (int i = 0; i < 120; i++) live(random);

    var counted = rows(query(0)).get(0);
    var report = scene.report(Grouping.LIST, "2026-10-24", "2026-10-26");
    assertSame(report.total(), counted);
    assertThat(report.total().count(Figure.REQUESTED)).isGreaterThan(50);
  }

  @Test
  void historyTellsTheSameOfAgents() throws IOException {
    var random = new Random(4);
    for (int i = 0; i < 120; i++) live(random);

    var rows = scene.report(Grouping.AGENT, "2026-10-24", "2026-10-26").rows();
    var counted = rows(query(1));

    assertThat(counted).hasSize(3).hasSameSizeAs(rows);
    for (var row : rows) {
      var same = counted.stream().filter(one -> one.text("agent").equals(row.key())).findFirst();
      assertSame(row.figures(), same.orElseThrow());
    }
  }

  /** Anything may happen to a case, around the day that has 25 hours. */
  private void live(Random random) {
    var hour = random.nextInt(100) - 14;
    var at = PlantedCase.time("2026-10-24T00:00Z").plus(Duration.ofHours(hour));
    var planted = scene.caseOn(list, at.atOffset(java.time.ZoneOffset.UTC).toString());
    for (int call = 0, minutes = 1; call < random.nextInt(4); call++) {
      int who = random.nextInt(3);
      minutes += random.nextInt(50);
      planted.offeredTo(names.get(who), minutes);
      if (random.nextInt(5) == 0) planted.autoStopped(minutes + 2);
      else call(planted, random, agents.get(who), minutes + 1);
    }
    if (random.nextInt(4) > 0) end(planted, random);
  }

  private static void call(PlantedCase planted, Random random, long agent, int minutes) {
    var status = STATUSES.get(random.nextInt(STATUSES.size()));
    switch (random.nextInt(4)) {
      case 0 -> planted.called(agent, minutes, status);
      case 1 -> planted.ended(agent, minutes, status);
      case 2 -> planted.answered(agent, minutes, status);
      default -> planted.failed(agent, minutes);
    }
  }

  private void end(PlantedCase planted, Random random) {
    var reason = ENDS.get(random.nextInt(ENDS.size()));
    if (reason.endsWith("SUCCESS")) planted.closedBy(agents.get(random.nextInt(3)), reason);
    else planted.closed(reason);
    if (random.nextInt(5) == 0 && !reason.equals("MERGED")) planted.reopened();
  }

  private static String query(int number) throws IOException {
    var blocks =
        Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCUMENT));
    for (int i = 0; i <= number; i++) assertThat(blocks.find()).isTrue();
    return blocks
        .group(1)
        .replace(":'list'", "'support'")
        .replace(":'from'", "'2026-10-24'")
        .replace(":'to'", "'2026-10-26'")
        .replaceAll(
            "(percentile_cont\\(0\\.\\d\\) .*?\\)) AS",
            "CAST(round(extract(epoch FROM $1)) AS bigint) AS");
  }

  private List<Row> rows(String query) {
    return scene.read(() -> scene.persistence().sql().list(query));
  }

  private static void assertSame(Figures figures, Row counted) {
    for (var figure : Figure.values())
      assertThat(figures.count(figure))
          .as(figure.name())
          .isEqualTo(counted.number(figure.column()));
    assertThat(figures.attempts()).isEqualTo(counted.number("attempts"));
    assertThat(seconds(figures.median())).isEqualTo(counted.findLong("median"));
    assertThat(seconds(figures.ninetieth())).isEqualTo(counted.findLong("ninetieth"));
  }

  private static Long seconds(Duration period) {
    return period == null ? null : period.toSeconds();
  }
}
