package io.ringback.it.rest;

import static java.util.Map.entry;

import java.util.Map;

/** Answers about agents, users and contacts that need one in a certain state. */
final class PeopleScenes {
  private final Stage stage;

  PeopleScenes(Stage stage) {
    this.stage = stage;
  }

  Map<String, Runnable> all() {
    return Map.ofEntries(
        entry("GET /agents/{name}", () -> stage.get("/agents/anna")),
        entry(
            "PUT /agents/{name}/availability",
            () -> turn("availability", "{\"availability\":\"BUSY\"}")),
        entry("PUT /agents/{name}/receiving", this::receive),
        entry("PUT /agents/{name}/work-mode", () -> turn("work-mode", "{\"workMode\":\"NONE\"}")),
        entry("GET /agents/{name}/case", this::offer),
        entry("GET /users/{name}", () -> stage.get("/users/anna")),
        entry("PUT /users/{name}", () -> putTwice("/users/", "{\"roles\":[\"AGENT\"]}")),
        entry("DELETE /users/{name}", () -> remove("/users/", "{\"roles\":[\"AGENT\"]}")),
        entry("GET /contacts/{id}", this::readContact),
        entry("PUT /contacts/{id}", () -> putTwice("/contacts/", "{\"name\":\"Ann\"}")),
        entry("DELETE /contacts/{id}", () -> remove("/contacts/", "{\"name\":\"Ann\"}")),
        entry("GET /numbers/{number}", () -> stage.get("/numbers/" + PostBench.number())),
        entry("DELETE /numbers/{number}", this::eraseHeld));
  }

  private String agent() {
    return stage.bench().agentOn(stage.bench().list());
  }

  private void turn(String what, String body) {
    stage.put("/agents/" + agent() + "/" + what, body);
    stage.put("/agents/nothing/" + what, body);
  }

  private void receive() {
    var body = "{\"receiving\":true}";
    var path = "/agents/" + agent() + "/";
    stage.put(path + "receiving", body);
    stage.put(path + "availability", "{\"availability\":\"AVAILABLE\"}");
    stage.put(path + "receiving", body);
    stage.put("/agents/nothing/receiving", body);
  }

  private void offer() {
    var list = stage.list(Map.of("autoAllocation", true));
    var path = "/agents/" + stage.bench().agentOn(list);
    stage.get(path + "/case");
    stage.bench().newCase(list);
    stage.put(path + "/availability", "{\"availability\":\"AVAILABLE\"}");
    stage.put(path + "/receiving", "{\"receiving\":true}");
    stage.get(path + "/case?wait=PT10S");
  }

  private void putTwice(String path, String body) {
    var name = stage.ringback().unique("stage");
    stage.put(path + name, body);
    stage.put(path + name, body);
  }

  private void remove(String path, String body) {
    var name = stage.ringback().unique("stage");
    stage.put(path + name, body);
    stage.delete(path + name);
  }

  private void readContact() {
    var path = "/contacts/" + stage.ringback().unique("stage");
    stage.put(path, "{\"name\":\"Ann\"}");
    stage.get(path);
  }

  private void eraseHeld() {
    stage.delete("/numbers/" + PostBench.number());
    var held = stage.ringback().api().get("/cases/" + stage.bench().assignedCase().id());
    stage.delete("/numbers/" + held.jsonPath().getString("phone"));
  }
}
