package io.ringback.it.race;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * Somebody who closes, frees, reopens and reassigns other people's cases, and pauses a list now and
 * then.
 */
final class RacingSupervisor implements Callable<Void> {
  private final Api api;
  private final List<String> lists;
  private final Random random;
  private final Tally tally;

  RacingSupervisor(Api api, List<String> lists, Random random, Tally tally) {
    this.api = api;
    this.lists = lists;
    this.random = random;
    this.tally = tally;
  }

  @Override
  public Void call() {
    while (tally.goesOn()) {
      var list = lists.get(random.nextInt(lists.size()));
      var page =
          api.get("cases?limit=20&list=" + list + (random.nextBoolean() ? "&state=ASSIGNED" : ""));
      for (var item : page.body().getAsJsonArray("items")) meddle(item.getAsJsonObject());
    }
    return null;
  }

  private void meddle(JsonObject callCase) {
    var path = "cases/" + callCase.get("id").getAsString();
    var agent = "racer" + random.nextInt(16);
    var answer =
        switch (random.nextInt(6)) {
          case 0 -> api.post(path + "/close", "{'reason':'CANCELLED'}");
          case 1 -> api.post(path + "/unassign", "{}");
          case 2 -> api.post(path + "/reopen", "{}");
          default -> api.post(path + "/assign", "{'agent':'%s'}".formatted(agent));
        };
    // reopening an open case is a bad field, not a conflict
    if (!answer.ok() && answer.status() != 422) tally.refused(answer);
  }
}
