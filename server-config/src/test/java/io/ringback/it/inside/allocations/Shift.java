package io.ringback.it.inside.allocations;

import io.ringback.access.Role;
import io.ringback.agents.Availability;
import io.ringback.agents.StopReason;
import io.ringback.agents.UserSettings;
import io.ringback.it.Sql;
import io.ringback.it.race.Invariants;
import io.ringback.lists.RelatedCasesMode;
import io.ringback.lists.RelatedScope;
import io.ringback.lists.StatusSettings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Everybody works until enough cases were handed out; then the promises are looked at. */
final class Shift {
  static final List<String> LISTS = List.of("shift-off", "shift-group", "shift-merge");
  static final int AGENTS = 20;

  private static final Duration COUNTDOWN = Duration.ofSeconds(1);
  private static final Duration LIFE = Duration.ofSeconds(40);
  private static final long A_MOMENT_NANOS = 50_000_000L;
  private static final int TRIES = 20;

  private final Services services;
  private final Sql sql;
  private final long seed;
  private final Answers answers = new Answers();

  Shift(Services services, Sql sql, long seed) {
    this.services = services;
    this.sql = sql;
    this.seed = seed;
  }

  static String agent(int number) {
    return "shift-agent-" + number;
  }

  /** Answers what is broken afterwards; empty when every promise was kept. */
  List<String> work(ThreadFactory threads, long allocations) {
    forget();
    LISTS.forEach(this::open);
    for (int i = 0; i < AGENTS; i++) employ(agent(i));
    var people = people();
    var pool = Executors.newFixedThreadPool(people.size(), threads);
    var work = people.stream().<Future<?>>map(pool::submit).toList();
    while (answers.goOn() && answers.allocations() < allocations)
      LockSupport.parkNanos(A_MOMENT_NANOS);
    answers.end();
    work.forEach(Shift::await);
    pool.shutdown();
    return breaks();
  }

  /** The sweeps work too, and may be in the way. */
  private void forget() {
    for (int i = 1; ; i++) {
      try {
        sql.execute(
            "TRUNCATE call_case, case_event, call_attempt, feed_event, number_in_hand, save_token, agent_event, audit_entry RESTART IDENTITY CASCADE");
        break;
      } catch (IllegalStateException deadlock) {
        if (i == TRIES) throw deadlock;
      }
    }
    sql.execute("UPDATE feed_position SET last = 0");
    sql.execute("UPDATE notice_position SET last = 0");
    sql.execute("UPDATE list_quarter_position SET last = 0");
  }

  private void open(String list) {
    var settings = new HashMap<String, Object>();
    settings.put("autoStopAfter", COUNTDOWN);
    settings.put("passOver", Duration.ofSeconds(1));
    settings.put("expiresAfter", LIFE);
    settings.put("relatedScope", RelatedScope.ALL_LISTS);
    settings.put(
        "relatedCases",
        switch (list) {
          case "shift-group" -> RelatedCasesMode.GROUP;
          case "shift-merge" -> RelatedCasesMode.MERGE;
          default -> RelatedCasesMode.OFF;
        });
    var defaults = services.defaults().of(list);
    settings.put("statuses", defaults.statuses().stream().map(Shift::soon).toList());
    services.lists().put(Services.SYSTEM, defaults.with(settings));
  }

  /** As the status, but the case comes back within two seconds. */
  private static StatusSettings soon(StatusSettings status) {
    if (status.delay() == null) return status;
    return new StatusSettings(
        status.code(),
        status.closes(),
        status.reached(),
        Duration.ofSeconds(1 + status.code().length() % 2),
        1,
        true,
        status.labels());
  }

  private void employ(String agent) {
    var settings =
        new UserSettings(
            agent, agent, Set.of(Role.AGENT), null, "en", ZoneId.of("UTC"), null, Set.of(), null);
    services.users().put(Services.SYSTEM, settings);
    services.receiving().changeAvailability(Services.SYSTEM, agent, Availability.AVAILABLE);
    LISTS.forEach(list -> services.members().put(Services.SYSTEM, list, agent, true));
  }

  private List<Runnable> people() {
    var people = new ArrayList<Runnable>();
    for (int i = 0; i < AGENTS; i++)
      people.add(new ShiftAgent(services, agent(i), random(i), answers));
    people.add(new ShiftIntake(services, sql, random(AGENTS), answers));
    people.add(new ShiftSupervisor(services, sql, random(AGENTS + 1), answers));
    return people;
  }

  private Random random(int person) {
    return new Random(seed * 1000 + person);
  }

  private static void await(Future<?> person) {
    try {
      person.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private List<String> breaks() {
    IntStream.range(0, AGENTS)
        .mapToObj(Shift::agent)
        .forEach(agent -> services.receiving().stop(Services.SYSTEM, agent, StopReason.BY_AGENT));
    while (sql.count("SELECT count(*) FROM feed_event WHERE position IS NULL") > 0)
      LockSupport.parkNanos(A_MOMENT_NANOS);
    var breaks = new ArrayList<>(answers.surprises());
    Invariants.breaks(sql).forEach((promise, rows) -> breaks.add(promise + ": " + rows));
    long saved = sql.count("SELECT count(*) FROM case_event WHERE type = 'STATUS'");
    if (saved != answers.saves())
      breaks.add(answers.saves() + " saves acknowledged, in the history " + saved);
    return breaks;
  }

  /** By the history, which also knows what was handed out by itself. */
  long allocations() {
    return sql.count("SELECT count(*) FROM case_event WHERE type = 'OFFERED'");
  }

  @Override
  public String toString() {
    return "seed " + seed + ": " + answers;
  }
}
