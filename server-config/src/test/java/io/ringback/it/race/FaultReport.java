package io.ringback.it.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The table of faults, on the screen and in {@code target/faults}. */
final class FaultReport {
  private static final Path FOLDER = Path.of("target", "faults");

  private final List<Row> rows = new ArrayList<>();
  private final int times;
  private final Duration length;

  FaultReport(int times, Duration length) {
    this.times = times;
    this.length = length;
  }

  /** One fault, and how it went each time. */
  static final class Row {
    private final String fault;
    private final List<Duration> lengths = new ArrayList<>();
    private final List<Duration> recoveries = new ArrayList<>();
    private final List<String> breaks = new ArrayList<>();
    private String skipped = "";

    Row(String fault) {
      this.fault = fault;
    }

    void add(Duration lasted, Duration recovery, List<String> broken) {
      lengths.add(lasted);
      recoveries.add(recovery);
      breaks.addAll(broken);
    }

    void skipped(String why) {
      skipped = why;
    }

    private static double seconds(Duration duration) {
      return duration.toMillis() / 1000.0;
    }

    private static double median(List<Duration> of) {
      return of.isEmpty() ? 0 : seconds(of.stream().sorted().toList().get(of.size() / 2));
    }

    private static double longest(List<Duration> of) {
      return of.stream().mapToDouble(Row::seconds).max().orElse(0);
    }

    @Override
    public String toString() {
      if (!skipped.isEmpty()) return "| %s | skipped: %s | | | | |".formatted(fault, skipped);
      return "| %s | %d | %.1f | %.1f | %.1f | %d |"
          .formatted(
              fault,
              recoveries.size(),
              median(lengths),
              median(recoveries),
              longest(recoveries),
              breaks.size());
    }

    String json() {
      return "{\"fault\":\"%s\",\"times\":%d,\"lastedSeconds\":%.3f,\"recoveryP50Seconds\":%.3f,\"recoveryMaxSeconds\":%.3f,\"breaks\":%d,\"skipped\":\"%s\"}"
          .formatted(
              fault,
              recoveries.size(),
              median(lengths),
              median(recoveries),
              longest(recoveries),
              breaks.size(),
              skipped);
    }
  }

  void add(Row row) {
    rows.add(row);
  }

  List<String> breaks() {
    return rows.stream()
        .flatMap(row -> row.breaks.stream().map(broken -> row.fault + ": " + broken))
        .toList();
  }

  void write() throws IOException {
    var table =
        """
        # Faults, %s

        Each %d times under load; those that last, %d s. Recovery: from the end of the fault until two seconds have 95 %% of the
        saves of before. Breaks: promises of reliability.md that were not kept, after all times together.

        | fault | times | lasted, s | recovery p50, s | recovery max, s | breaks |
        |---|--:|--:|--:|--:|--:|
        %s
        """
            .formatted(
                Instant.now(),
                times,
                length.toSeconds(),
                rows.stream().map(Row::toString).collect(Collectors.joining("\n")));
    System.out.println(table);
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve("faults.md"), table);
    Files.writeString(
        FOLDER.resolve("faults.json"),
        rows.stream().map(Row::json).collect(Collectors.joining(",\n", "[", "]\n")));
  }
}
