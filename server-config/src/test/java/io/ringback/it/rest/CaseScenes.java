package io.ringback.it.rest;

import static java.util.Map.entry;

import java.util.Map;

/** Answers about cases that need a case in a certain state. */
final class CaseScenes {
  private final Stage stage;

  CaseScenes(Stage stage) {
    this.stage = stage;
  }

  Map<String, Runnable> all() {
    return Map.ofEntries(
        entry("POST /cases", this::mergeTwo),
        entry("GET /cases/{id}", () -> stage.get("/cases/" + stage.bench().newCase())),
        entry("GET /cases/{id}/history", this::readHistory),
        entry("PATCH /cases/{id}", this::edit),
        entry("POST /cases/{id}/assign", this::assignClosed),
        entry(
            "POST /cases/{id}/unassign", () -> post(stage.bench().closedCase(), "unassign", "{}")),
        entry("POST /cases/{id}/close", this::closeTwice),
        entry("POST /cases/{id}/reopen", this::reopenOnPausedList),
        entry("POST /cases/{id}/calls", this::callClosed),
        entry("PATCH /cases/{id}/calls/{attempt}", this::report),
        entry("POST /cases/{id}/handle", this::saveWithoutCall));
  }

  private void post(String id, String what, String body) {
    stage.post("/cases/" + id + "/" + what, body);
  }

  private void readHistory() {
    stage.get("/cases/" + stage.bench().newCase() + "/history");
  }

  private void mergeTwo() {
    var list = stage.list(Map.of("relatedCases", "MERGE"));
    var body = "{\"list\":\"%s\",\"phone\":\"%s\"}".formatted(list, PostBench.number());
    stage.post("/cases", body);
    stage.post("/cases", body);
  }

  private void edit() {
    var list = stage.list(Map.of("relatedCases", "MERGE"));
    var path = "/cases/" + stage.bench().newCase(list);
    var other = stage.ringback().api().get("/cases/" + stage.bench().newCase(list)).jsonPath();
    stage.patch(path, "{\"topic\":\"Invoice\"}");
    stage.patch(path, "{\"nonsense\":1}");
    stage.patch(path, "{\"phone\":\"" + other.getString("phone") + "\"}");
    stage.patch("/cases/nothing", "{}");
    stage.api().body("{}").patch(path);
    stage.api().header("If-Match", "\"99\"").body("{}").patch(path);
  }

  private void assignClosed() {
    post(stage.bench().closedCase(), "assign", "{\"agent\":\"anna\"}");
  }

  private void closeTwice() {
    post(stage.bench().closedCase(), "close", "{\"reason\":\"CANCELLED\"}");
  }

  private void reopenOnPausedList() {
    var list = stage.list(Map.of());
    var agent = stage.bench().agentOn(list);
    var id = stage.bench().newCase(list);
    post(id, "close", "{\"reason\":\"CANCELLED\"}");
    stage.ringback().api().body("{\"paused\":true}").patch("/lists/" + list);
    post(id, "reopen", "{\"agent\":\"" + agent + "\"}");
  }

  private void callClosed() {
    post(stage.bench().closedCase(), "calls", "{\"agent\":\"anna\"}");
  }

  private void report() {
    var held = stage.bench().assignedCase();
    var calls = "/cases/" + held.id() + "/calls";
    var attempt = stage.post(calls, "{\"agent\":\"" + held.agent() + "\"}").jsonPath();
    stage.patch(calls + "/" + attempt.getString("id"), "{}");
    stage.patch(calls + "/nothing", "{}");
  }

  private void saveWithoutCall() {
    var held = stage.bench().assignedCase();
    var save =
        "{\"agent\":\"%s\",\"status\":\"BUSY\",\"saveToken\":\"7d444840-9dc0-41d1-b245-5ffdce74fad2\"}";
    post(held.id(), "handle", save.formatted(held.agent()));
  }
}
