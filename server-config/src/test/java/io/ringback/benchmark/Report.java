package io.ringback.benchmark;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table on the screen, and the same as JSON and Markdown under {@code target/benchmark}. */
final class Report {
  private static final String SCREEN =
      "%-7s %-46s %6.2f (goal %5.2f, %-7s) %-14s | %8.0f/s p50 %7.2f p99 %8.2f ms %7.0f B %5.2f ms | %8.0f/s p50 %7.2f p99 %8.2f ms %7.0f B %5.2f ms";
  private static final String MARKDOWN =
      "| %s | %s | %.2f | %.2f | %s | %s | %.0f | %.2f | %.2f | %.0f | %.2f | %.0f | %.2f | %.2f | %.0f | %.2f |";
  private static final String HEAD =
      """
      | id | figure | ratio | goal | | of rounds | ours/s | p50 ms | p99 ms | WAL B | CPU ms | peer/s | p50 ms | p99 ms | WAL B | CPU ms |
      |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
      """;

  private final List<Line> lines = new ArrayList<>();

  void add(Line line) {
    lines.add(line);
    System.out.println(line.row(SCREEN));
  }

  void write(Form form, String postgres) throws IOException {
    var folder = Files.createDirectories(Path.of("target", "benchmark"));
    var facts = facts(form, postgres);
    var json = new GsonBuilder().serializeSpecialFloatingPointValues().setPrettyPrinting().create();
    Files.writeString(
        folder.resolve("benchmark.json"), json.toJson(Map.of("facts", facts, "lines", lines)));
    var text = new StringBuilder("# Benchmark\n\n");
    facts.forEach((name, value) -> text.append("- ").append(name + ": " + value).append('\n'));
    text.append('\n').append(HEAD);
    lines.forEach(line -> text.append(line.row(MARKDOWN)).append('\n'));
    Files.writeString(folder.resolve("benchmark.md"), text);
  }

  private static Map<String, String> facts(Form form, String postgres) {
    var system = ManagementFactory.getOperatingSystemMXBean();
    var facts = new LinkedHashMap<String, String>();
    facts.put("when", Instant.now().toString());
    facts.put("form", form.toString());
    facts.put("machine", system.getAvailableProcessors() + " processors, " + system.getArch());
    facts.put("load when it ended", String.valueOf(system.getSystemLoadAverage()));
    facts.put("Java", System.getProperty("java.version"));
    facts.put("PostgreSQL", postgres);
    facts.put("statements of a save", String.valueOf(ProgramSave.SAVE.size()));
    return facts;
  }
}
