package io.ringback.demo;

import io.ringback.json.Json;
import io.ringback.persistence.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The demo's cases: what {@code cases.json} tells happens again, one after the other, at the times
 * that it tells.
 */
@ApplicationScoped
class DemoCases {
  @Inject DemoTime time;
  @Inject DemoSteps steps;
  @Inject Clock clock;

  /** Something that happened that long before the data was loaded. */
  private record Step(Duration ago, Runnable happens) {}

  void load() {
    var now = clock.now();
    for (var step : inOrder(read())) time.at(now, step.ago(), step.happens());
  }

  private List<Step> inOrder(JsonArray cases) {
    var now = clock.now();
    var all = new ArrayList<Step>();
    for (var described : cases.getValuesAs(JsonObject.class)) {
      var demoCase = new DemoCase(described, now);
      all.add(new Step(demoCase.ago(), () -> steps.create(demoCase)));
      for (var step : described.getOrDefault("steps", JsonValue.EMPTY_JSON_ARRAY).asJsonArray()) {
        addStep(all, demoCase, step.asJsonObject());
      }
    }
    all.sort(Comparator.comparing(Step::ago).reversed());
    return all;
  }

  private void addStep(List<Step> all, DemoCase demoCase, JsonObject step) {
    var ago = Duration.parse(step.getString("ago"));
    switch (step.getString("do")) {
      case "assign" -> all.add(new Step(ago, () -> steps.assign(demoCase, step)));
      case "close" -> all.add(new Step(ago, () -> steps.close(demoCase, step)));
      case "reopen" -> all.add(new Step(ago, () -> steps.reopen(demoCase, step)));
      case "voicemail" -> all.add(new Step(ago, () -> steps.addVoicemail(demoCase)));
      case "call" -> addCall(all, demoCase, step, ago);
      default -> throw new IllegalArgumentException("unknown step " + step);
    }
  }

  /** An answered call lasts a while; one that is not is saved soon after. */
  private void addCall(List<Step> all, DemoCase demoCase, JsonObject step, Duration ago) {
    all.add(new Step(ago, () -> steps.startCall(demoCase, step)));
    var end = ago.minusSeconds(25);
    if (step.getBoolean("answered", false)) {
      all.add(new Step(ago.minusSeconds(9), () -> steps.answer(demoCase)));
      end = ago.minusSeconds(140);
    }
    all.add(new Step(end, () -> steps.endCall(demoCase)));
    all.add(new Step(end.minusSeconds(20), () -> steps.save(demoCase, step)));
  }

  private static JsonArray read() {
    try (var file = DemoCases.class.getResourceAsStream("cases.json");
        var reader = Json.PROVIDER.createReader(file)) {
      return reader.readArray();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
