package io.ringback.it.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Sql;
import io.ringback.it.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * {@code ./mvnw -Pfaults verify}: every fault several times while agents save, and all promises
 * looked at after each. {@code -Dfaults.times=10}, {@code -Dfaults.only=cut,COMMIT}, {@code
 * -Dfaults.seconds=10} for those that last.
 */
class FaultTable {
  private static final int TIMES = Integer.getInteger("faults.times", 10);
  private static final String ONLY = System.getProperty("faults.only", "");
  private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("faults.seconds", 10));
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final int AGENTS = 20;
  private static final Duration BEAT = Duration.ofMillis(500);
  private static final int NORMAL_SECONDS = 5;

  @Test
  void everyPromiseIsKeptWhateverBreaks() throws IOException {
    var report = new FaultReport(TIMES, LENGTH);
    var lines = new ArrayList<DatabaseLine>();
    try (var disk = SmallDisk.mount(Path.of("target", "small-disk"));
        var cluster =
            Cluster.start(
                "faults", 2, TestDatabase.startIn(disk.folder()), url -> through(lines, url))) {
      var list = "crowd";
      var faults = new Faults(cluster, disk, lines.get(0), list, LENGTH);
      try (var crowd = new Crowd(list, AGENTS, BEAT, cluster::sql, doors(cluster))) {
        for (var fault : faults.all())
          if (isWanted(fault)) report.add(suffer(fault, cluster, crowd));
      }
    } finally {
      lines.forEach(DatabaseLine::close);
      report.write();
    }
    assertThat(report.breaks()).isEmpty();
  }

  /** Both members' connections over one wire, which the driver does not trust for long. */
  private static String through(List<DatabaseLine> lines, String url) {
    if (lines.isEmpty())
      lines.add(new DatabaseLine(Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"))));
    return url.replaceAll(":\\d+/", ":" + lines.get(0).port() + "/") + "?socketTimeout=10";
  }

  private static List<Api> doors(Cluster cluster) {
    return IntStream.range(0, cluster.size())
        .mapToObj(i -> new Api(cluster.member(i).uri(), PATIENCE))
        .toList();
  }

  private static boolean isWanted(Fault fault) {
    return ONLY.isEmpty()
        || List.of(ONLY.split(",")).stream().anyMatch(part -> fault.name().contains(part));
  }

  private static FaultReport.Row suffer(Fault fault, Cluster cluster, Crowd crowd) {
    var row = new FaultReport.Row(fault.name());
    for (int i = 0; i < TIMES; i++) {
      try {
        once(fault, cluster, crowd, row);
      } catch (Faults.Skipped skipped) {
        row.skipped(skipped.getMessage());
        crowd.pace().resume();
        break;
      }
    }
    System.out.println(row);
    return row;
  }

  private static void once(Fault fault, Cluster cluster, Crowd crowd, FaultReport.Row row) {
    awaitSteady(crowd.pace());
    double normal = crowd.pace().rate(NORMAL_SECONDS);
    long began = System.nanoTime();
    fault.happen().run();
    var lasted = Duration.ofNanos(System.nanoTime() - began);
    var recovery = crowd.pace().awaitNormal(normal, LONGEST);
    crowd.pace().pause();
    fault.tidy().run();
    row.add(lasted, recovery, breaks(cluster.sql(), crowd));
    crowd.pace().resume();
  }

  /** After a pause agents fall into step again. */
  private static void awaitSteady(Pace pace) {
    int before = pace.acknowledged();
    Awaitility.await()
        .pollDelay(Duration.ofSeconds(NORMAL_SECONDS + 1))
        .atMost(LONGEST)
        .until(() -> pace.acknowledged() > before + AGENTS);
  }

  private static List<String> breaks(Sql sql, Crowd crowd) {
    Awaitility.await()
        .atMost(LONGEST)
        .until(() -> sql.count("SELECT count(*) FROM feed_event WHERE position IS NULL") == 0);
    var breaks = new ArrayList<String>(crowd.surprises());
    Invariants.breaks(sql).forEach((promise, rows) -> breaks.add(promise + ": " + rows));
    long acknowledged = crowd.pace().acknowledged();
    if (crowd.inTheHistory() != acknowledged)
      breaks.add(acknowledged + " acknowledged, in the history " + crowd.inTheHistory());
    return breaks;
  }
}
