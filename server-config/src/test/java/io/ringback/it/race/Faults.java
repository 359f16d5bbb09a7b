package io.ringback.it.race;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The faults of reliability.md, as far as this machine has what they need. */
final class Faults {
  private static final Path FAKE_TIME =
      Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");

  private final Cluster cluster;
  private final SmallDisk disk;
  private final DatabaseLine line;
  private final String list;

  /** How long the faults last that have a length. */
  private final Duration length;

  Faults(Cluster cluster, SmallDisk disk, DatabaseLine line, String list, Duration length) {
    this.cluster = cluster;
    this.disk = disk;
    this.line = line;
    this.list = list;
    this.length = length;
  }

  List<Fault> all() {
    return Stream.of(ofMembers(), ofTheDatabase(), ofTheLine(), ofTheOutside())
        .flatMap(List::stream)
        .toList();
  }

  private List<Fault> ofMembers() {
    return List.of(
        new Fault("kill -9 of a member in a save", () -> cluster.kill(1), () -> cluster.start(1)),
        Fault.of(
            "kill -9 of all members",
            () -> {
              cluster.killAll();
              cluster.startAll();
            }),
        Fault.of("member stopped (SIGSTOP), then going on", this::zombie),
        new Fault("a member's clock 10 min ahead", () -> clock("+10m"), this::rightClock),
        new Fault("a member's clock 10 min behind", () -> clock("-10m"), this::rightClock));
  }

  private void zombie() {
    cluster.member(1).freeze();
    last();
    cluster.member(1).thaw();
  }

  /** Of the member that does it; without libfaketime it is only a restart, and the name says so. */
  private void clock(String offset) {
    if (!Files.exists(FAKE_TIME)) throw new Skipped("no libfaketime: apt-get install libfaketime");
    cluster.kill(1);
    cluster
        .member(1)
        .set("LD_PRELOAD", FAKE_TIME.toString())
        .set("FAKETIME", offset)
        // by itself it shifts what Java waits by, and the member never starts
        .set("FAKETIME_DONT_FAKE_MONOTONIC", "1")
        .set("FAKETIME_FORCE_MONOTONIC_FIX", "0");
    cluster.start(1);
    last();
  }

  private void rightClock() {
    cluster.member(1).unset("LD_PRELOAD").unset("FAKETIME");
    cluster.kill(1);
    cluster.start(1);
  }

  private List<Fault> ofTheDatabase() {
    return List.of(
        Fault.of(
            "pg_terminate_backend of all",
            () ->
                cluster
                    .sql()
                    .rows(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'ringback'")),
        Fault.of(
            "PostgreSQL restarted (fast)",
            () -> {
              cluster.database().stop();
              cluster.database().startAgain();
            }),
        Fault.of(
            "PostgreSQL crashed (immediate)",
            () -> {
              cluster.database().crash();
              cluster.database().startAgain();
            }),
        // before the standby: that one's disk is another
        Fault.of("PostgreSQL's disk full", this::fullDisk),
        Fault.of("PostgreSQL lost, standby promoted", this::failOver),
        Fault.of("every connection of the pools waits", () -> locked("LOCK TABLE call_case")),
        Fault.of("snapshot held", () -> locked("SELECT count(*) FROM call_case")));
  }

  /** PostgreSQL refuses at first, and gives up when it cannot write its log any more. */
  private void fullDisk() {
    if (!disk.isMounted()) throw new Skipped("only root can mount a disk that is small enough");
    disk.fill();
    last();
    disk.free();
    cluster.database().startIfEnded();
  }

  private void failOver() {
    var standby = cluster.database().standby();
    cluster.failOverTo(standby);
    line.leadTo(standby.port());
  }

  /** Somebody begins a transaction, and goes for coffee. */
  private void locked(String statement) {
    try (Connection connection = cluster.sql().connection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try (var first = connection.createStatement()) {
        first.execute(statement);
        last();
      }
      connection.rollback();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private List<Fault> ofTheLine() {
    return List.of(
        Fault.of("connections cut", line::cut),
        Fault.of("answer lost after COMMIT", this::loseAnswers),
        Fault.of(
            "connections half-open",
            () -> {
              line.fallSilent();
              last();
              line.speakAgain();
            }),
        Fault.of(
            "200 ms to the database and 200 ms back",
            () -> {
              line.delay(Duration.ofMillis(200));
              last();
              line.delay(Duration.ZERO);
            }));
  }

  private void loseAnswers() {
    int before = line.lost();
    line.loseAnswers(10);
    while (line.lost() < before + 10) LockSupport.parkNanos(5_000_000);
  }

  private List<Fault> ofTheOutside() {
    return List.of(
        Fault.of("webhook endpoint down", this::deafEndpoint),
        Fault.of("PBX event three times, out of order, late", this::confusedPbx));
  }

  private void deafEndpoint() {
    var webhook =
        cluster
            .api(0)
            .post(
                "webhooks",
                "{'url':'http://127.0.0.1:1/','lists':['%s'],'types':['case.handled']}"
                    .formatted(list));
    if (!webhook.ok()) throw new IllegalStateException(webhook.toString());
    last();
    cluster
        .sql()
        .execute(
            "UPDATE webhook SET removed_at = ringback_now() WHERE public_id = ?",
            webhook.text("id"));
  }

  /** One call, whose end is told first, and everything three times, by both members at once. */
  private void confusedPbx() {
    var call = "confused-" + System.nanoTime();
    for (var event : List.of("ended", "missed", "answered", "queued")) {
      for (int i = 0; i < 3; i++) {
        var answer =
            cluster
                .api(i % cluster.size())
                .post(
                    "pbx/events",
                    "{'event':'%s','callId':'%s','from':'+358441234567','queue':'%s','direction':'in'}"
                        .formatted(event, call, list));
        if (answer.status() >= 400) throw new IllegalStateException(answer.toString());
      }
    }
  }

  private void last() {
    LockSupport.parkNanos(length.toNanos());
  }

  /** This machine has not what the fault needs. */
  static final class Skipped extends RuntimeException {
    Skipped(String why) {
      super(why);
    }
  }
}
