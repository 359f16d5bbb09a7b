package io.ringback.it.rest;

import static java.util.Map.entry;

import java.util.Map;
import java.util.UUID;

/** Answers about what comes from files and from a PBX. */
final class FlowScenes {
  private final Stage stage;

  FlowScenes(Stage stage) {
    this.stage = stage;
  }

  Map<String, Runnable> all() {
    return Map.ofEntries(
        entry("GET /imports/{id}", () -> stage.get("/imports/" + stage.bench().dryRun("nobody"))),
        entry("GET /imports/{id}/rejected.csv", this::readRejected),
        entry("POST /imports/{id}/start", () -> refuseOnFinished("start")),
        entry("POST /imports/{id}/cancel", () -> refuseOnFinished("cancel")),
        entry("POST /imports/{id}/undo", this::undoDryRun),
        entry("POST /pbx/queue-log", this::tellTooManyLines),
        entry("GET /recordings/{id}", this::listen));
  }

  private void readRejected() {
    stage.get("/imports/" + stage.bench().dryRun("nobody") + "/rejected.csv");
  }

  private void refuseOnFinished(String what) {
    stage.post("/imports/" + stage.bench().finished() + "/" + what, "{}");
  }

  private void undoDryRun() {
    stage.post("/imports/" + stage.bench().dryRun("nobody") + "/undo", "{}");
  }

  private void tellTooManyLines() {
    stage.api().contentType("text/plain").body("x\n".repeat(1_001)).post("/pbx/queue-log");
  }

  private void listen() {
    var voicemail = "/recordings/" + recording("demo:voicemail");
    stage.get(voicemail);
    stage.api().header("Range", "bytes=0-9").get(voicemail);
    stage.api().header("Range", "bytes=999999999-").get(voicemail);
    stage.get("/recordings/" + recordingOfADeadPbx());
  }

  private String recordingOfADeadPbx() {
    var url = "http://127.0.0.1:1/" + UUID.randomUUID();
    var queue = stage.ringback().unique("queue");
    var rule = Map.of("queue", queue, "list", stage.bench().list());
    stage.ringback().api().body(rule).put("/intake-rules").then().statusCode(201);
    tell(Map.of("event", "missed", "callId", url, "from", PostBench.number(), "queue", queue));
    tell(Map.of("event", "recording", "callId", url, "recordingUrl", url, "queue", queue));
    return recording(url);
  }

  private void tell(Map<String, String> event) {
    stage.ringback().api().body(event).post("/pbx/events").then().statusCode(202);
  }

  private String recording(String url) {
    return stage
        .ringback()
        .sql()
        .value(String.class, "SELECT public_id FROM recording WHERE url = ? LIMIT 1", url);
  }
}
