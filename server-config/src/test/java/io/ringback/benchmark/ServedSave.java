package io.ringback.benchmark;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/**
 * The save as an agent's program sees it: {@code POST /cases/{id}/handle}, authenticated. The call
 * that each save reports is begun beforehand, over HTTP too, and not timed.
 */
final class ServedSave implements Client {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI api;
  private final String agent;
  private String held = "";

  /**
   * @param server a member
   */
  ServedSave(URI server, String agent) {
    this.api = server.resolve("/api/v1/");
    this.agent = agent;
    send("PUT", "agents/" + agent + "/availability", "{\"availability\":\"AVAILABLE\"}");
  }

  @Override
  public void prepare() {
    if (held.isEmpty())
      held = idOf(send("PUT", "agents/" + agent + "/receiving", "{\"receiving\":true}"), "case");
    if (!held.isEmpty()) send("POST", "cases/" + held + "/calls", "{\"agent\":\"" + agent + "\"}");
  }

  @Override
  public boolean work() {
    if (held.isEmpty()) return false;
    var save =
        "{\"agent\":\"%s\",\"status\":\"CLOSED_SUCCESSFULLY\",\"saveToken\":\"%s\"}"
            .formatted(agent, UUID.randomUUID());
    held = idOf(send("POST", "cases/" + held + "/handle", save), "next");
    return true;
  }

  /** Empty when there is none. */
  private static String idOf(JsonObject answer, String member) {
    JsonElement found = answer.get(member);
    return found.isJsonNull() ? "" : found.getAsJsonObject().get("id").getAsString();
  }

  private JsonObject send(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(api.resolve(path))
            .header("Authorization", "Bearer rb_bench_bench")
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      var answer = HTTP.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300)
        throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
      return JsonParser.parseString(answer.body()).getAsJsonObject();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
