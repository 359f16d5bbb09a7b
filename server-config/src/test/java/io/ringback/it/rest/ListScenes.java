package io.ringback.it.rest;

import static java.util.Map.entry;

import java.util.Map;

/** Answers about lists, members and intake rules that need one. */
final class ListScenes {
  private final Stage stage;

  ListScenes(Stage stage) {
    this.stage = stage;
  }

  Map<String, Runnable> all() {
    return Map.ofEntries(
        entry("GET /lists/{key}", () -> stage.get("/lists/" + list())),
        entry("PUT /lists/{key}", this::putTwice),
        entry("PATCH /lists/{key}", this::change),
        entry("DELETE /lists/{key}", this::delete),
        entry("GET /lists/{key}/counters", () -> stage.get("/lists/" + list() + "/counters")),
        entry("GET /lists/{key}/members", () -> stage.get("/lists/" + list() + "/members")),
        entry("PUT /lists/{key}/members/{agent}", this::putMember),
        entry("DELETE /lists/{key}/members/{agent}", this::removeMember),
        entry("PUT /intake-rules", this::putRule),
        entry("GET /intake-rules/{id}", () -> stage.get("/intake-rules/" + putRule())),
        entry("DELETE /intake-rules/{id}", () -> stage.delete("/intake-rules/" + putRule())));
  }

  private String list() {
    return stage.bench().list();
  }

  private void putTwice() {
    var path = "/lists/" + stage.ringback().unique("stage");
    stage.put(path, "{}");
    stage.put(path, "{}");
    var foreign = new Keys(stage.ringback()).limitedTo(list());
    stage.watched(stage.ringback().api(foreign)).body("{}").put(path);
  }

  private void change() {
    stage.patch("/lists/" + list(), "{\"description\":\"x\"}");
    stage.patch("/lists/nothing", "{\"description\":\"x\"}");
  }

  private void delete() {
    stage.delete("/lists/" + list());
    var list = list();
    stage.bench().newCase(list);
    stage.delete("/lists/" + list);
  }

  private void putMember() {
    stage.put("/lists/" + list() + "/members/anna", "{\"active\":false}");
    stage.put("/lists/nothing/members/anna", "{\"active\":false}");
  }

  private void removeMember() {
    var list = list();
    stage.delete("/lists/" + list + "/members/" + stage.bench().agentOn(list));
  }

  /** The id of a rule that was made, and made again. */
  private String putRule() {
    var rule = "{\"queue\":\"%s\",\"list\":\"%s\"}".formatted(stage.ringback().unique("q"), list());
    stage.put("/intake-rules", rule);
    return stage.put("/intake-rules", rule).jsonPath().getString("id");
  }
}
