package io.ringback.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.ringback.it.Ringback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import io.ringback.it.console.HistoryFold.Count;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reports say is what the history and the feed tell. */
@WithBrowser
@Tag("CONS-8")
class ReportNumbersIT {
  private final Ringback ringback;
  private Page page;

  ReportNumbersIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @ParameterizedTest
  @ValueSource(strings = {"support-fi", "sales", "spring-campaign"})
  void demoListsReportWhatTheirHistoryTells(String list, Page page) {
    signIn(page);

    assertSame(list, LocalDate.now(ZoneId.of("UTC")).minusDays(200));
  }

  @Test
  void oddCasesReportWhatTheirHistoryTells(Page page) {
    signIn(page);
    var list = plantOddCases();

    assertThat(HistoryFold.of(ringback.sql(), list).total())
        .containsEntry(Count.REQUESTED, 6L)
        .containsEntry(Count.MERGED, 1L)
        .containsEntry(Count.EXPIRED, 1L)
        .containsEntry(Count.AUTO_STOPPED, 1L)
        .containsEntry(Count.REACHED, 2L);
    assertSame(list, LocalDate.now(ZoneId.of("UTC")).minusDays(200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Helsinki", "Asia/Kathmandu", "America/St_Johns"})
  void daysOfChangingClocksReportWhatTheirHistoryTells(String zone, Page page) {
    signIn(page);
    var list = list(Map.of("timeZone", zone, "expiresAfter", "P2000D"));
    var start = Instant.parse("2025-10-25T18:10:00Z");
    for (int i = 0; i < 36; i++)
      post(
          "/cases", asked(list, Map.of("requestedAt", start.plus(Duration.ofHours(i)).toString())));

    assertSame(list, LocalDate.parse("2025-10-20"));
    var days = HistoryFold.of(ringback.sql(), list).byDay();
    if (zone.equals("Europe/Helsinki"))
      assertThat(days.get("2025-10-26")).containsEntry(Count.REQUESTED, 25L);
  }

  @Test
  @Tag("PRIV-1")
  void whoIsForgottenIsCountedStill(Page page) {
    signIn(page);
    var list = list(Map.of());
    var person = asked(list, Map.of());
    handle(post("/cases", person), agent(list), "CLOSED_SUCCESSFULLY");
    var before = HistoryFold.of(ringback.sql(), list).total();

    ringback.api().delete("/numbers/" + person.get("phone")).then().statusCode(204);

    assertThat(before).containsEntry(Count.REACHED, 1L);
    assertThat(HistoryFold.of(ringback.sql(), list).total()).isEqualTo(before);
    assertSame(list, LocalDate.now(ZoneId.of("UTC")).minusDays(200));
  }

  private void signIn(Page page) {
    this.page = page;
    Console.signedIn(page, DeskScene.in(ringback).administrator("alma"));
  }

  private void assertSame(String list, LocalDate from) {
    var to = from.plusDays(365);
    var fold = HistoryFold.of(ringback.sql(), list);
    var byDay = table(list, from, to, "DAY", 1);

    assertThat(byDay.remove("All")).isEqualTo(fold.total());
    byDay.values().removeIf(numbers -> numbers.values().stream().allMatch(number -> number == 0));
    assertThat(byDay).isEqualTo(fold.byDay());
    var byHour = table(list, from, to, "HOUR", 1);
    fold.byHour()
        .forEach((hour, numbers) -> assertThat(byHour.get(rowOfHour(hour))).isEqualTo(numbers));
    var byList = table(list, from, to, "LIST", 2);
    assertThat(byList).hasSize(2).containsValue(fold.total());
    assertThat(table(list, from, to, "SOURCE", 1)).hasSize(fold.bySource().size() + 1);
  }

  private static String rowOfHour(String hour) {
    return "%s:00–%02d:00".formatted(hour, Integer.parseInt(hour) + 1);
  }

  /** The downloaded report: numbers by the first column. */
  private Map<String, Map<Count, Long>> table(
      String list, LocalDate from, LocalDate to, String by, int titles) {
    var address =
        "/console/reports/report.csv?list=%s&from=%s&to=%s&by=%s".formatted(list, from, to, by);
    var answer = page.request().get(ringback.uri(address).toString());
    assertThat(answer.status()).isEqualTo(200);
    var rows = new TreeMap<String, Map<Count, Long>>();
    answer
        .text()
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(
            cells ->
                rows.put(cells[0], numbers(Arrays.asList(cells).subList(titles, cells.length))));
    return rows;
  }

  private static Map<Count, Long> numbers(List<String> cells) {
    var numbers = new TreeMap<Count, Long>();
    var cell = cells.iterator();
    for (var number : Count.values()) numbers.put(number, Long.valueOf(cell.next()));
    return numbers;
  }

  /** One of each: reached and closed, reopened, merged, moved here, expired, auto-stopped. */
  private String plantOddCases() {
    var list = list(Map.of("relatedCases", "MERGE"));
    var elsewhere = list(Map.of());
    var agent = agent(list);

    handle(post("/cases", asked(list, Map.of())), agent, "CLOSED_SUCCESSFULLY");
    var reopened = post("/cases", asked(list, Map.of()));
    handle(reopened, agent, "CLOSED_UNSUCCESSFULLY");
    post("/cases/" + reopened + "/reopen", Map.of());
    var main = asked(list, Map.of());
    handle(post("/cases", main), agent, "NO_ANSWER");
    post("/cases", main);
    move(post("/cases", asked(elsewhere, Map.of())), list);
    expire(post("/cases", asked(list, Map.of())));
    autoStop(post("/cases", asked(list, Map.of("priority", 1))), agent);
    return list;
  }

  private String list(Map<String, Object> settings) {
    var key = ringback.unique("reports");
    ringback.api().body(settings).put("/lists/" + key).then().statusCode(201);
    return key;
  }

  private String agent(String list) {
    var name = ringback.unique("rae");
    var settings = Map.of("displayName", "Rae", "roles", List.of("AGENT"));
    ringback.api().body(settings).put("/users/" + name).then().statusCode(201);
    put("/lists/" + list + "/members/" + name, Map.of("active", true));
    put("/agents/" + name + "/availability", Map.of("availability", "AVAILABLE"));
    return name;
  }

  private static Map<String, Object> asked(String list, Map<String, Object> more) {
    var fields = new HashMap<String, Object>(more);
    fields.put("list", list);
    fields.put(
        "phone", "+35850" + (2_000_000 + Math.floorMod(System.nanoTime() / 1000, 7_000_000)));
    return fields;
  }

  private void handle(String id, String agent, String status) {
    post("/cases/" + id + "/calls", Map.of("agent", agent));
    var save =
        Map.<String, Object>of(
            "agent", agent, "status", status, "saveToken", UUID.randomUUID().toString());
    ringback.api().body(save).post("/cases/" + id + "/handle").then().statusCode(200);
  }

  private void move(String id, String list) {
    var version = ringback.api().get("/cases/" + id).header("ETag");
    ringback
        .api()
        .header("If-Match", version)
        .body(Map.of("list", list))
        .patch("/cases/" + id)
        .then()
        .statusCode(200);
  }

  private void expire(String id) {
    ringback
        .sql()
        .execute("UPDATE call_case SET expires_at = ringback_now() WHERE public_id = ?", id);
    awaitHistory(id, "EXPIRED");
  }

  private void autoStop(String id, String agent) {
    put("/agents/" + agent + "/receiving", Map.of("receiving", true));
    awaitHistory(id, "OFFERED");
    ringback
        .sql()
        .execute("UPDATE call_case SET auto_stop_at = ringback_now() WHERE public_id = ?", id);
    awaitHistory(id, "AUTO_STOPPED");
  }

  private void awaitHistory(String id, String type) {
    await().atMost(Duration.ofSeconds(30)).until(() -> new ArrayList<>(history(id)).contains(type));
  }

  private List<String> history(String id) {
    return ringback.api().get("/cases/" + id + "/history").then().extract().path("items.type");
  }

  private void put(String path, Map<String, Object> body) {
    ringback.api().body(body).put(path).then().statusCode(200);
  }

  /** The id of what was made. */
  private String post(String path, Map<String, Object> body) {
    var answer = ringback.api().body(body).post(path).then().extract();
    assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
    return answer.path("id");
  }
}
