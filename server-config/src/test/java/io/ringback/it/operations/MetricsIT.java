package io.ringback.it.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.webhooks.WebhookReceiver;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures at /metrics, and the dashboard that draws them. */
@WithRingback
class MetricsIT {
  private static final File DASHBOARD = new File("../docs/grafana/ringback.json");
  private static final Pattern NAME =
      Pattern.compile("\\b((?:ringback|REST|connectionpool|memory|cpu)_[A-Za-z_]+)\\b");
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Ringback ringback;
  private DeskScene scene;

  MetricsIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @BeforeEach
  void aCaseIsHandedOutAndAnotherWaits() {
    scene = DeskScene.in(ringback, Map.of());
    var anna = scene.agent("anna");
    var at = "/agents/" + anna;
    ringback.api().body(Map.of("availability", "AVAILABLE")).put(at + "/availability");
    ringback.api().body(Map.of("receiving", true)).put(at + "/receiving");
    var first = scene.overdueCase(scene.phone(1), "Ann First", 5);
    await().atMost(LONG).until(() -> scene.stateOf(first).equals("ASSIGNED"));
    scene.overdueCase(scene.phone(2), "Ben Second", 5);
  }

  @Test
  void backlogAndWhatIsLateAreThere() {
    await()
        .atMost(LONG)
        .untilAsserted(
            () -> {
              assertThat(value("ringback_cases{mp_scope=\"application\",state=\"READY\",}"))
                  .isPositive();
              assertThat(value("ringback_cases{mp_scope=\"application\",state=\"ASSIGNED\",}"))
                  .isPositive();
              assertThat(value("ringback_cases_overdue{mp_scope=\"application\",}")).isPositive();
              assertThat(value("ringback_oldest_due_seconds{mp_scope=\"application\",}"))
                  .isGreaterThan(60);
              assertThat(value("ringback_agents_receiving{mp_scope=\"application\",}"))
                  .isPositive();
              assertThat(value("ringback_hand_out_seconds_count{mp_scope=\"application\",}"))
                  .isPositive();
            });
  }

  @Test
  void webhookThatFailsIsSeen() {
    try (var receiver = new WebhookReceiver()) {
      receiver.answer(503);
      var webhook = listen(receiver);
      for (int number = 3; number < 6; number++) scene.overdueCase(scene.phone(number), "Ann", 5);

      await()
          .atMost(LONG)
          .untilAsserted(
              () -> {
                assertThat(value("ringback_webhooks_failing{mp_scope=\"application\",}"))
                    .isPositive();
                assertThat(value("ringback_webhook_deliveries_waiting{mp_scope=\"application\",}"))
                    .isPositive();
                assertThat(value("ringback_webhook_lag_seconds{mp_scope=\"application\",}"))
                    .isPositive();
              });
      ringback.api().delete("/webhooks/" + webhook).then().statusCode(204);
    }
  }

  private String listen(WebhookReceiver receiver) {
    var wanted = Map.of("url", receiver.url(), "types", List.of("case.created"));
    return ringback.api().body(wanted).post("/webhooks").jsonPath().getString("id");
  }

  @Test
  void sweepsSayWhenTheySucceededLast() {
    for (var sweep : List.of("due", "expiry", "sequencer", "dispatcher", "imports"))
      await()
          .atMost(LONG)
          .until(
              () ->
                  value(
                          "ringback_sweep_age_seconds{mp_scope=\"application\",sweep=\"%s\",}"
                              .formatted(sweep))
                      < 10);
  }

  @Test
  void everyMetricOfTheDashboardIsThere() {
    var known = metrics();

    assertThat(namesOfTheDashboard()).isNotEmpty().allMatch(known::contains);
  }

  private static List<String> namesOfTheDashboard() {
    List<List<String>> queries =
        JsonPath.from(DASHBOARD).getList("panels.findAll { it.targets != null }.targets.expr");
    return queries.stream()
        .flatMap(List::stream)
        .flatMap(query -> NAME.matcher(query).results().map(found -> found.group(1)))
        .distinct()
        .toList();
  }

  private double value(String metric) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(metric))
        .mapToDouble(line -> Double.parseDouble(line.substring(metric.length()).strip()))
        .findFirst()
        .orElse(Double.NaN);
  }

  private String metrics() {
    return RestAssured.get(ringback.uri("/metrics")).asString();
  }
}
