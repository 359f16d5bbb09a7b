package io.ringback.it.inside.model;

import io.ringback.it.Sql;
import io.ringback.it.race.Invariants;
import io.ringback.persistence.Transience;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * Two acts at once, the first standing still before one of its statements. It has to end as if one
 * had come after the other. Who is refused has changed nothing; who is told to try again does so.
 */
final class Meeting {
  private static final String AGAIN = "UnavailableException";
  private static final long A_MOMENT_NANOS = 1_000_000;
  private static final long LONGEST_SECONDS = 60;
  private static final int TRIES = 5;

  private final Scene scene;
  private final Sql sql;
  private final ExecutorService threads;
  private final Situation situation;
  private final Act first;
  private final Act second;

  private final Set<Ending> inOrder;
  private int statements;

  /** What both were answered, and how things stand once the clocks have gone over them. */
  private record Ending(String first, String second, List<String> lines) {}

  Meeting(
      Scene scene, Sql sql, ExecutorService threads, Situation situation, Act first, Act second) {
    this.scene = scene;
    this.sql = sql;
    this.threads = threads;
    this.situation = situation;
    this.first = first;
    this.second = second;
    inOrder = Set.copyOf(List.of(firstThenSecond(), secondThenFirst()));
  }

  /** How many statements the first has, when it is the first. */
  int statements() {
    return statements;
  }

  private Ending firstThenSecond() {
    begin();
    var counting = new Pause(0);
    var one = counting.during(() -> attempt(first));
    statements = counting.statements();
    var other = attempt(second);
    return ending(one, other);
  }

  private Ending secondThenFirst() {
    begin();
    var other = attempt(second);
    return ending(attempt(first), other);
  }

  private void begin() {
    scene.begin(situation, List.of(first, second));
  }

  private Ending ending(String one, String other) {
    scene.settle();
    return new Ending(one, other, scene.lines());
  }

  /** Empty when it ended as it should, else what is wrong. */
  String together(int pausedBefore) {
    begin();
    var pause = new Pause(pausedBefore);
    var one = threads.submit(() -> pause.during(() -> attempt(first)));
    pause.awaitReached();
    var other = threads.submit(() -> attempt(second));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (!other.isDone() && !isWaiting() && System.nanoTime() < end)
      LockSupport.parkNanos(A_MOMENT_NANOS);
    pause.end();
    var found = ending(again(first, answer(one)), again(second, answer(other)));
    return difference(found);
  }

  private String attempt(Act act) {
    try {
      return act.in(scene);
    } catch (RuntimeException failure) {
      if (Transience.isTransient(failure)) return AGAIN;
      throw failure;
    }
  }

  private String again(Act act, String answer) {
    var last = answer;
    for (int i = 0; i < TRIES && last.equals(AGAIN); i++) last = attempt(act);
    return last;
  }

  private static String answer(Future<String> act) {
    try {
      return act.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The only ones at work are the two, and the first stands still. */
  private boolean isWaiting() {
    return sql.count(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
        > 0;
  }

  private String difference(Ending found) {
    var breaks = Invariants.breaks(sql);
    if (!breaks.isEmpty()) return breaks.toString();
    if (inOrder.contains(found) || isAsIfRefusedWereNotThere(found)) return "";
    var either = new ArrayList<String>();
    for (var ending : inOrder) {
      var others = new ArrayList<>(ending.lines());
      others.removeAll(found.lines());
      either.add(ending.first() + ", " + ending.second() + " " + others);
    }
    var own = new ArrayList<>(found.lines());
    inOrder.forEach(ending -> own.removeAll(ending.lines()));
    return "\n  found    %s, %s %s\n  expected %s"
        .formatted(found.first(), found.second(), own, String.join("\n        or ", either));
  }

  private boolean isAsIfRefusedWereNotThere(Ending found) {
    boolean oneRefused = !found.first().equals(Office.DONE);
    boolean otherRefused = !found.second().equals(Office.DONE);
    if (oneRefused && otherRefused) return found.lines().equals(after(List.of()));
    if (oneRefused) return found.lines().equals(after(List.of(second)));
    return otherRefused && found.lines().equals(after(List.of(first)));
  }

  private List<String> after(List<Act> acts) {
    begin();
    acts.forEach(this::attempt);
    scene.settle();
    return scene.lines();
  }
}
