package io.ringback.it.browser;

import io.ringback.it.Ringback;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Agents without a page: each calls and saves a case every two seconds, until they are closed. */
public final class SimulatedAgents implements AutoCloseable {
  private static final int PAUSE_MILLIS = 2000;

  private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final DeskScene scene;
  private final Ringback ringback;

  public SimulatedAgents(DeskScene scene, Ringback ringback, int count) {
    this.scene = scene;
    this.ringback = ringback;
    IntStream.range(0, count).forEach(this::start);
  }

  /** What each save took. */
  public List<Double> millis() {
    return List.copyOf(millis);
  }

  private void start(int number) {
    var agent = scene.agent("robot" + number);
    put("/agents/" + agent + "/availability", Map.of("availability", "AVAILABLE"));
    put("/agents/" + agent + "/receiving", Map.of("receiving", true));
    threads.execute(() -> keepWorking(agent, number));
  }

  /** They began at different moments, and are never in step. */
  private void keepWorking(String agent, int number) {
    pause(number * 37L % PAUSE_MILLIS);
    while (!threads.isShutdown()) {
      work(agent);
      pause(PAUSE_MILLIS);
    }
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private void work(String agent) {
    var id = (String) scene.factOf(agent, "heldCase");
    if (id == null) return;
    var path = "/cases/" + id;
    post(path + "/calls", Map.of("agent", agent));
    long began = System.nanoTime();
    post(
        path + "/handle",
        Map.of("agent", agent, "status", "NO_ANSWER", "saveToken", UUID.randomUUID().toString()));
    millis.add((System.nanoTime() - began) / 1e6);
  }

  private void put(String path, Map<String, Object> body) {
    ringback.api().body(body).put(path).then().statusCode(200);
  }

  private void post(String path, Map<String, Object> body) {
    ringback.api().body(body).post(path);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
