package io.ringback.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Ringback;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends what nobody should send, and judges the answers: each takes it, or blames the sender in a
 * problem document.
 */
final class OddRequests {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Integer, Integer> answers = new TreeMap<>();
  private final Ringback ringback;

  OddRequests(Ringback ringback) {
    this.ringback = ringback;
  }

  /**
   * @param path below the API's base, encoded
   */
  HttpResponse<String> send(String method, String path, String type, byte[] body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(ringback.uri("/api/v1") + path))
            .header("Authorization", "Bearer " + Ringback.DEMO_KEY)
            .header("If-Match", "*")
            .method(method, BodyPublishers.ofByteArray(body));
    if (body.length > 0) request.header("Content-Type", type);
    var answer = http.send(request.build(), BodyHandlers.ofString());
    answers.merge(answer.statusCode(), 1, Integer::sum);
    judge("%s %s (%s) %s".formatted(method, shown(path), type, shown(body)), answer);
    return answer;
  }

  private static void judge(String request, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("%s: %s", request, answer.body()).isLessThan(500);
    if (answer.statusCode() >= 400)
      assertThat(answer.headers().firstValue("Content-Type"))
          .as("%s: %s", request, answer.body())
          .hasValue("application/problem+json");
  }

  int sent() {
    return answers.values().stream().mapToInt(Integer::intValue).sum();
  }

  Map<Integer, Integer> answers() {
    return answers;
  }

  private static String shown(byte[] body) {
    return shown(new String(body, StandardCharsets.UTF_8));
  }

  private static String shown(String text) {
    return text.length() > 300 ? text.substring(0, 300) + "…" : text;
  }
}
