package io.ringback.it.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.ringback.it.Ringback;
import io.ringback.it.RingbackServer;
import io.ringback.it.Sql;
import io.ringback.it.TestDatabase;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.Figures;
import io.ringback.it.browser.SimulatedAgents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a file of a million rows costs, and whether agents feel it. No part of the normal run:
 * {@code ./mvnw verify -Dit.test=ImportFigures} prints the table; {@code -Dimport.rows} makes it
 * shorter.
 */
@Tag("IMP-4")
@Tag("PERF-7")
class ImportFigures {
  private static final int ROWS = Integer.getInteger("import.rows", 1_000_000);
  private static final int AGENTS = 20;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration LONG = Duration.ofMinutes(30);
  private static final int WARM_UP = 20_000;
  private static final int UNDONE = 20_000;

  /** The list of the agents has work for as long as it takes. */
  private static final Map<String, Object> COMES_BACK =
      Map.of("statuses", List.of(Map.of("code", "NO_ANSWER", "delay", "PT1S")));

  @TempDir Path folder;

  @Test
  void millionRows() throws IOException {
    try (var database = TestDatabase.start()) {
      var url = database.create();
      var server = RingbackServer.named("import-figures").database(url).withDemoData().start();
      try (server;
          var heap = ServerHeap.of(server)) {
        measure(Ringback.at(server, database.sql(url)), heap);
      }
    }
  }

  private void measure(Ringback ringback, ServerHeap heap) throws IOException {
    var imports = new Importing(ringback, Map.of("kind", "CALL_LIST"));
    imports.run(csv(0, WARM_UP));
    var scene = DeskScene.in(ringback, COMES_BACK);
    for (int n = 0; n < 5 * AGENTS; n++) scene.overdueCase(scene.lotsOf(n), "Person " + n, 10);
    var file = Files.writeString(folder.resolve("rows.csv"), csv(WARM_UP, ROWS));
    try (var agents = new SimulatedAgents(scene, ringback, AGENTS)) {
      Awaitility.await().pollDelay(IDLE).atMost(LONG).until(() -> agents.millis().size() > AGENTS);
      var idle = agents.millis();
      var id = importAll(imports, heap, file);
      compare(ringback.sql(), imports.get(id));
      var all = agents.millis();
      Figures.print("saves of " + AGENTS + " agents before it [ms]", idle);
      Figures.print("saves meanwhile [ms]", all.subList(idle.size(), all.size()));
    }
    undo(imports);
  }

  private static String importAll(Importing imports, ServerHeap heap, Path file) {
    double before = heap.live();
    var peaks = new ArrayList<Double>();
    var id = new String[1];
    rate("upload", seconds(() -> id[0] = Importing.id(imports.send(file, "dryRun", "true"))));
    rate("check", seconds(() -> watch(imports, id[0], "CHECKED", heap, peaks)));
    double between = heap.live();
    imports.post(id[0], "start").then().statusCode(202);
    rate("take", seconds(() -> watch(imports, id[0], "FINISHED", heap, peaks)));
    System.out.printf(
        "heap in MB: %.0f before, %.0f between, %.0f after; %.0f the most in use%n",
        before, between, heap.live(), Collections.max(peaks));
    assertThat(imports.get(id[0]).getInt("created")).isEqualTo(ROWS);
    return id[0];
  }

  private static void watch(
      Importing imports, String id, String state, ServerHeap heap, List<Double> peaks) {
    Awaitility.await()
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(250))
        .until(
            () -> {
              peaks.add(heap.used());
              return imports.get(id).getString("state").equals(state);
            });
  }

  /** The same rows by COPY: of the cases alone, and of all that belongs to them. */
  private static void compare(Sql sql, JsonPath imported) {
    var raw = new RawCopy(sql);
    var cases =
        "SELECT id FROM call_case WHERE list_id = (SELECT id FROM callback_list WHERE key = '%s')"
            .formatted(imported.getString("list"));
    double whole = 0;
    for (var table : List.of("call_case", "case_details", "case_event", "feed_event")) {
      var key = table.equals("call_case") ? "id" : "case_id";
      double seconds = raw.seconds(table, key + " IN (" + cases + ")");
      whole += seconds;
      rate("COPY " + table, seconds);
    }
    rate("COPY of all four", whole);
  }

  private void undo(Importing imports) {
    var id = imports.run(csv(WARM_UP + ROWS, UNDONE)).getString("id");
    imports.post(id, "undo").then().statusCode(202);
    double seconds = seconds(() -> imports.settled(id));
    System.out.printf("%-20s %,12.0f rows/s  (%.1f s)%n", "undo", UNDONE / seconds, seconds);
    assertThat(imports.get(id).getInt("undone")).isEqualTo(UNDONE);
  }

  private static void rate(String what, double seconds) {
    System.out.printf("%-20s %,12.0f rows/s  (%.1f s)%n", what, ROWS / seconds, seconds);
  }

  private static double seconds(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e9;
  }

  /** Rows as a customer's file has them, each with a number of its own. */
  private static String csv(int from, int rows) {
    var text = new StringBuilder("Name;Company;Phone;Topic;Note;Priority\n");
    for (int n = from; n < from + rows; n++) {
      text.append("Person ").append(n).append(";Company ").append(n % 20_000).append(" Oy;+35840");
      text.append(2_000_000 + n).append(";Renewal;Please call about order ").append(n);
      text.append(';').append(1 + n % 5).append('\n');
    }
    return text.toString();
  }
}
