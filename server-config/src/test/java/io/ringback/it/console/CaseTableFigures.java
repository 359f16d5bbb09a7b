package io.ringback.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.ringback.it.Ringback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.Figures;
import io.ringback.it.browser.WithBrowser;
import io.ringback.it.imports.ServerHeap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the table of cases takes over a million of them. No part of the normal run: {@code
 * ./mvnw verify -Dit.test=CaseTableFigures} prints the table.
 */
@WithBrowser
@Tag("PERF-11")
class CaseTableFigures {
  private static final int CASES = 1_000_000;
  private static final int RUNS = 25;
  private static final List<String> QUERIES =
      List.of(
          "",
          "end=true",
          "state=OPEN",
          "state=OPEN&sort=DUE",
          "state=OPEN&sort=PRIORITY",
          "state=CLOSED&sort=CLOSED&order=desc",
          "sort=DUE",
          "sort=EXPIRES&order=desc",
          "sort=ATTEMPTS&order=desc",
          "list=figures-7&state=READY",
          "reason=IMPORT_UNDONE",
          "source=MANUAL&sort=DUE",
          "source=IVR&reason=EXPIRED&priority=1",
          "topic=Renewal&state=WAITING",
          "text=virtanen",
          "text=virtanen+4711",
          "text=040+123",
          "text=virt&sort=DUE",
          "status=BUSY",
          "status=CLOSED_SUCCESSFULLY",
          "assignee=-&state=OPEN&sort=DUE",
          "createdFrom=2026-01-01&createdTo=2026-01-31",
          "attempts=4&state=OPEN",
          "closedFrom=2026-01-01&closedTo=2026-01-02");

  /**
   * A million cases over a year and 20 lists: seven of ten closed, names and texts of many sorts.
   */
  private static final List<String> LOAD =
      List.of(
          """
          INSERT INTO callback_list (key, name, kind, default_region, time_zone, priority, order_by, pull, auto_allocation, paused,
            due_after, lead_time, notify_new_cases, related_cases, related_scope, number_reached, assisted_callback,
            members_manage_members, short_numbers_allowed)
          SELECT 'figures-' || n, 'Figures ' || n, 'CALLBACK', 'FI', 'Europe/Helsinki', 3, 'DUE', true, true, true,
            0, 0, false, 'OFF', 'LIST', 'FLAG', false, false, false FROM generate_series(1, 20) n
          """,
          """
          INSERT INTO call_case (public_id, list_id, state, close_reason, closed_at, phone, priority, requested_at, due_at, ready_at,
            order_at, expires_at, attempts)
          SELECT 'FIGURES' || lpad(n::text, 19, '0'),
            (SELECT min(id) FROM callback_list WHERE key LIKE 'figures-%') + floor(power(random(), 2) * 20)::int, state,
            CASE WHEN state = 'CLOSED' THEN (ARRAY['SUCCESS', 'SUCCESS', 'UNSUCCESSFUL', 'EXPIRED', 'CANCELLED'])[1 + floor(random() * 5)] END,
            CASE WHEN state = 'CLOSED' THEN at + interval '1 day' END, '+35840' || lpad(floor(random() * 9000000)::int::text, 7, '0'),
            1 + floor(random() * 5)::int, at, at + random() * interval '3 days', at, at, now() + random() * interval '90 days',
            floor(power(random(), 2) * 6)::int
          FROM (SELECT n, at, CASE WHEN share < .7 THEN 'CLOSED' WHEN share < .95 THEN 'READY' ELSE 'WAITING' END AS state
                FROM (SELECT n, now() - (1000000 - n) * interval '30 seconds' AS at, random() AS share FROM generate_series(1, 1000000) n) t) t
          """,
          """
          INSERT INTO case_details (case_id, created_at, created_by, first_due_at, source, phone_raw, phone_valid, name, company, topic,
            note, channel_in, external_system, external_id)
          SELECT id, requested_at, 'key:pbx', due_at,
            (ARRAY['MISSED_CALL', 'MISSED_CALL', 'DROPPED_CALL', 'QUEUE_OVERFLOW', 'IVR', 'MANUAL', 'IMPORT', 'API'])[1 + floor(random() * 8)],
            phone, true,
            (ARRAY['Anna', 'Ben', 'Carla', 'Eeva', 'Göran'])[1 + floor(random() * 5)] || ' '
              || (ARRAY['Virtanen', 'Korhonen', 'Mäkinen', 'Åkerblom', 'Öhman', 'Laine'])[1 + floor(random() * 6)] || ' ' || id % 5000,
            CASE WHEN id % 3 = 0 THEN 'Company ' || id % 20000 || ' Oy' END,
            (ARRAY['Invoice', 'Contract', 'Delivery', 'Complaint', 'Renewal'])[1 + floor(random() * 5)],
            CASE WHEN id % 4 = 0 THEN 'Please call back about order ' || id END, '+3589123' || id % 20, 'crm', 'f' || id
          FROM call_case WHERE public_id LIKE 'FIGURES%'
          """,
          """
          INSERT INTO call_attempt (public_id, case_id, agent_id, started_at, status, saved_at)
          SELECT gen_random_uuid()::text, c.id, (SELECT min(id) FROM agent), c.requested_at + n * interval '1 hour',
            (ARRAY['BUSY', 'NO_ANSWER', 'NO_ANSWER', 'OTHER'])[1 + floor(random() * 4)], c.requested_at + n * interval '61 minutes'
          FROM call_case c CROSS JOIN LATERAL generate_series(1, c.attempts) n WHERE c.public_id LIKE 'FIGURES%' AND c.attempts > 0
          """,
          "VACUUM ANALYZE");

  @Test
  void everyFilterOrderAndPage(Page page, Ringback ringback) {
    Console.signedIn(page, scene(ringback).administrator("alma"));

    for (var query : QUERIES) Figures.print(query, millis(page, "/console/cases/cases?" + query));
  }

  @Test
  void exportOfAHundredThousand(Page page, Ringback ringback, @TempDir Path folder)
      throws IOException {
    Console.signedIn(page, scene(ringback).administrator("alma"));
    var query =
        "/console/cases/cases?createdFrom="
            + LocalDate.now(ZoneOffset.UTC).minusDays(35)
            + "&export=";

    try (var heap = ServerHeap.of(ringback.server())) {
      for (var format : List.of("csv", "xlsx")) {
        var file = folder.resolve("cases." + format);
        Files.write(file, export(page, query + format, heap));
        if (!SpreadsheetProgram.isHere()) continue;
        long start = System.nanoTime();
        int lines = new SpreadsheetProgram(folder).open(file).size();
        System.out.printf("LibreOffice: %,d lines in %.1f s%n", lines, secondsSince(start));
      }
    }
  }

  private static byte[] export(Page page, String address, ServerHeap heap) {
    double before = heap.live();
    var most = new AtomicReference<>(before);
    var watch = Executors.newSingleThreadScheduledExecutor();
    var samples =
        watch.scheduleAtFixedRate(
            () -> most.accumulateAndGet(heap.used(), Math::max), 0, 100, TimeUnit.MILLISECONDS);
    long start = System.nanoTime();
    var body = page.request().get(address, RequestOptions.create().setTimeout(600_000)).body();
    double seconds = secondsSince(start);
    samples.cancel(true);
    watch.shutdown();
    System.out.printf(
        "export: %,d bytes in %.1f s; heap in MB: %.0f before, %.0f after, %.0f the most in use%n",
        body.length, seconds, before, heap.live(), most.get());
    return body;
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static DeskScene scene(Ringback ringback) {
    if (ringback.sql().count("SELECT count(*) FROM callback_list WHERE key = 'figures-1'") == 0)
      LOAD.forEach(ringback.sql()::execute);
    assertThat(ringback.sql().count("SELECT count(*) FROM call_case"))
        .isGreaterThanOrEqualTo(CASES);
    return DeskScene.in(ringback);
  }

  private static List<Double> millis(Page page, String address) {
    return IntStream.range(0, RUNS).mapToObj(run -> once(page, address)).toList();
  }

  private static Double once(Page page, String address) {
    long start = System.nanoTime();
    assertThat(page.request().get(address).status()).isEqualTo(200);
    return (System.nanoTime() - start) / 1e6;
  }
}
