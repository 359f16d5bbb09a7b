package io.ringback.it.rest;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** Answers about endpoints of webhooks that need one. */
final class WebhookScenes {
  private final Stage stage;

  WebhookScenes(Stage stage) {
    this.stage = stage;
  }

  Map<String, Runnable> all() {
    return Map.ofEntries(
        entry("DELETE /webhooks/{id}", () -> stage.delete("/webhooks/" + endpoint())),
        entry(
            "GET /webhooks/{id}/deliveries",
            () -> stage.get("/webhooks/" + endpoint() + "/deliveries")));
  }

  private String endpoint() {
    var body = Map.of("url", "https://127.0.0.1:1/", "lists", List.of(stage.bench().list()));
    return stage.ringback().api().body(body).post("/webhooks").jsonPath().getString("id");
  }
}
