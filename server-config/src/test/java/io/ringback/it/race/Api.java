package io.ringback.it.race;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.ringback.it.Ringback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The REST API of one member as fast as a client can be. */
final class Api {
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI base;
  private final Duration patience;

  Api(URI server) {
    this(server, Duration.ofSeconds(60));
  }

  /**
   * @param patience the longest wait for an answer
   */
  Api(URI server, Duration patience) {
    base = server.resolve("/api/v1/");
    this.patience = patience;
  }

  /**
   * @param body empty for no content
   */
  record Answer(int status, JsonObject body) {
    boolean ok() {
      return status < 300;
    }

    String text(String member) {
      return body.get(member).getAsString();
    }

    /** The member, an empty object when it is null or absent. */
    JsonObject object(String member) {
      var value = body.get(member);
      return value == null || value.isJsonNull() ? new JsonObject() : value.getAsJsonObject();
    }
  }

  Answer get(String path) {
    return send("GET", path, "");
  }

  Answer post(String path, String json) {
    return send("POST", path, quoted(json));
  }

  Answer put(String path, String json) {
    return send("PUT", path, quoted(json));
  }

  /** Bodies in tests are written with single quotes. */
  private static String quoted(String json) {
    return json.replace('\'', '"');
  }

  /**
   * @throws UncheckedIOException nobody answered, or not to the end
   */
  private Answer send(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(patience)
            .header("Authorization", "Bearer " + Ringback.DEMO_KEY)
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      var text = response.body();
      return new Answer(
          response.statusCode(),
          text.isBlank() ? new JsonObject() : JsonParser.parseString(text).getAsJsonObject());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
