package io.ringback.it.race;

import com.google.gson.JsonObject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Calls and saves one case each beat, whatever happens to the members. */
final class CrowdAgent implements Runnable {
  private static final long AFTER_A_FAILURE_NANOS = 100_000_000L;

  private final String name;
  private final List<Api> doors;
  private final Pace pace;
  private final ConcurrentLinkedQueue<Long> millis = new ConcurrentLinkedQueue<>();
  private final AtomicLong repeated = new AtomicLong();
  private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
  private int door;
  private String held = "";

  CrowdAgent(String name, List<Api> doors, int door, Pace pace) {
    this.name = name;
    this.doors = doors;
    this.door = door % doors.size();
    this.pace = pace;
  }

  @Override
  public void run() {
    LockSupport.parkNanos(Math.floorMod(name.hashCode(), pace.beatNanos()));
    while (pace.goesOn()) {
      long began = System.nanoTime();
      pace.begin();
      try {
        if (held.isEmpty()) receive();
        if (!held.isEmpty()) callAndSave();
      } finally {
        pace.finish();
      }
      LockSupport.parkNanos(pace.beatNanos() - (System.nanoTime() - began));
    }
  }

  private void receive() {
    var answer = ask(api -> api.put("agents/" + name + "/receiving", "{'receiving':true}"), false);
    held = idOf(answer.object("case"));
  }

  private void callAndSave() {
    var path = "cases/" + held;
    var agent = "'agent':'" + name + "'";
    if (!ask(api -> api.post(path + "/calls", "{" + agent + "}"), false).ok()) {
      held = "";
      return;
    }
    var body =
        "{%s,'status':'BUSY','saveToken':'%s','next':true}".formatted(agent, UUID.randomUUID());
    long began = System.nanoTime();
    var saved = ask(api -> api.post(path + "/handle", body), true);
    millis.add((System.nanoTime() - began) / 1_000_000);
    if (saved.ok()) pace.acknowledge();
    held = saved.ok() ? idOf(saved.object("next")) : "";
  }

  private static String idOf(JsonObject callCase) {
    return callCase.has("id") ? callCase.get("id").getAsString() : "";
  }

  /** At the next door, until there is an answer. */
  private Api.Answer ask(Function<Api, Api.Answer> request, boolean save) {
    boolean again = false;
    while (pace.goesOn()) {
      try {
        var answer = request.apply(doors.get(door));
        if (answer.status() < 500) return expected(answer);
      } catch (UncheckedIOException nobodyThere) {
        // the next door
      } catch (IllegalStateException interrupted) {
        // the crowd goes home
        break;
      }
      if (save && !again) repeated.incrementAndGet();
      again = true;
      door = (door + 1) % doors.size();
      LockSupport.parkNanos(AFTER_A_FAILURE_NANOS);
    }
    return new Api.Answer(409, new JsonObject());
  }

  private Api.Answer expected(Api.Answer answer) {
    if (!answer.ok() && answer.status() != 409) surprises.add(answer.toString());
    return answer;
  }

  /** How long each save took that was not asked for yet. */
  LongStream takeMillis() {
    return Stream.generate(millis::poll).takeWhile(Objects::nonNull).mapToLong(Long::longValue);
  }

  long repeated() {
    return repeated.get();
  }

  List<String> surprises() {
    return List.copyOf(surprises);
  }
}
