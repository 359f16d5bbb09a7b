package io.ringback.it.operations;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.imports.Importing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A telephone number is a person: it goes into no log, whatever goes well or wrong with it. */
@WithRingback
class LogsIT {
  /** No other test has it. */
  private static final String DIGITS = "405550199";

  private final Ringback ringback;

  LogsIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @Test
  void fullNumberIsInNoLog() throws IOException {
    var scene = DeskScene.in(ringback);
    scene.overdueCase("+358" + DIGITS, "Ann First", 5);
    refused(Map.of("list", scene.list(), "phone", "+358" + DIGITS + "00000000000000"));
    refused(Map.of("list", "no-such-list", "phone", "0" + DIGITS));
    ringback.api().body("{\"phone\":\"+358" + DIGITS + "\",").post("/cases");
    ringback.api().get("/contacts/+358" + DIGITS);
    ringback.api().get("/cases?phone=+358" + DIGITS);
    ringback
        .api()
        .body(Map.of("event", "missed", "callId", scene.list(), "from", "+358" + DIGITS))
        .post("/pbx/events");
    new Importing(ringback, Map.of())
        .run("Phone;Due\n+358" + DIGITS + ";31.2.2099\n0" + DIGITS + ";\n");

    for (var log : logs())
      assertThat(Files.readString(log, ISO_8859_1)).as("%s", log).doesNotContain(DIGITS);
  }

  private void refused(Map<String, Object> body) {
    ringback.api().body(body).post("/cases").then().statusCode(lessThan(500));
  }

  /** What the server writes: its console, its messages, and what it keeps of failures. */
  private List<Path> logs() throws IOException {
    var folder = ringback.server().folder();
    try (var files = Files.walk(folder.resolve("logs"))) {
      var logs = files.filter(Files::isRegularFile).toList();
      assertThat(logs).anyMatch(log -> log.endsWith("messages.log"));
      return Stream.concat(logs.stream(), Stream.of(folder.resolveSibling("console.log"))).toList();
    }
  }
}
