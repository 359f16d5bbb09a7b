package io.ringback.it.race;

import com.google.gson.JsonObject;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * An agent who receives, calls and saves as fast as they can, and now and then does what people do.
 */
final class RacingAgent implements Callable<Void> {
  private static final String[] STATUSES = {
    "CLOSED_SUCCESSFULLY", "CLOSED_UNSUCCESSFULLY", "BUSY", "NO_ANSWER", "OTHER"
  };

  private final Api api;
  private final String name;
  private final Random random;
  private final Tally tally;

  RacingAgent(Api api, String name, Random random, Tally tally) {
    this.api = api;
    this.name = name;
    this.random = random;
    this.tally = tally;
  }

  @Override
  public Void call() {
    var held = "";
    while (tally.goesOn()) {
      if (held.isEmpty()) held = receive();
      else held = work(held);
    }
    return null;
  }

  private String receive() {
    var answer = api.put("agents/" + name + "/receiving", "{'receiving':true}");
    if (!answer.ok()) {
      tally.refused(answer);
      return "";
    }
    return idOf(answer.object("case"));
  }

  private String work(String held) {
    int dice = random.nextInt(100);
    if (dice < 4) return stop();
    var call = api.post("cases/" + held + "/calls", "{'agent':'%s'}".formatted(name));
    if (!call.ok()) {
      tally.refused(call);
      return "";
    }
    if (dice < 8) stop();
    return save(held, dice < 20, dice >= 95);
  }

  private String stop() {
    var answer = api.put("agents/" + name + "/receiving", "{'receiving':false}");
    if (!answer.ok()) tally.refused(answer);
    return "";
  }

  /**
   * @param twice the answer to the first one may be lost: it is sent again, at the same time
   */
  private String save(String held, boolean twice, boolean andStop) {
    var body =
        "{'agent':'%s','status':'%s','saveToken':'%s','next':%s,'applyTo':'%s'}"
            .formatted(
                name,
                STATUSES[random.nextInt(STATUSES.length)],
                UUID.randomUUID(),
                !andStop,
                random.nextInt(10) == 0 ? "ALL_RELATED" : "THIS_CASE");
    var path = "cases/" + held + "/handle";
    var second = twice ? CompletableFuture.supplyAsync(() -> api.post(path, body)) : null;
    var first = api.post(path, body);
    if (second != null && second.join().status() != first.status()) tally.refused(second.join());
    if (!first.ok()) {
      tally.refused(first);
      return "";
    }
    tally.saveAcknowledged();
    return idOf(first.object("next"));
  }

  private static String idOf(JsonObject callCase) {
    return callCase.has("id") ? callCase.get("id").getAsString() : "";
  }
}
