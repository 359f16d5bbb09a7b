package io.ringback.it.race;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What was answered, by everybody. The race is over when enough saves were acknowledged. */
final class Tally {
  private final int enough;
  private final long began = System.nanoTime();
  private final AtomicLong saved = new AtomicLong();
  private final AtomicLong cases = new AtomicLong();
  private final Map<String, AtomicLong> refusals = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();

  Tally(int enough) {
    this.enough = enough;
  }

  boolean goesOn() {
    return saved.get() < enough
        && surprises.isEmpty()
        && System.nanoTime() - began < 600_000_000_000L;
  }

  /** Agents have enough to do: more cases would only make the tables larger. */
  boolean hasPlenty() {
    return cases.get() > 2 * saved.get() + 200;
  }

  void saveAcknowledged() {
    saved.incrementAndGet();
  }

  void caseCreated() {
    cases.incrementAndGet();
  }

  /** A refusal that the rules allow counts; any other answer is a surprise. */
  void refused(Api.Answer answer) {
    if (answer.status() == 409 || answer.status() == 412 || answer.status() == 503) {
      refusals.computeIfAbsent(answer.text("code"), code -> new AtomicLong()).incrementAndGet();
    } else {
      surprises.add(answer.toString());
    }
  }

  long acknowledged() {
    return saved.get();
  }

  long created() {
    return cases.get();
  }

  List<String> unexpected() {
    return List.copyOf(surprises);
  }

  @Override
  public String toString() {
    return "%d cases, %d saves, refused %s, %.0f s"
        .formatted(cases.get(), saved.get(), refusals, (System.nanoTime() - began) / 1e9);
  }
}
