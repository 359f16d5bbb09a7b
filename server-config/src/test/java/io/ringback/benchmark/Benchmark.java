package io.ringback.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is measured, one contest after the other; {@code -Dbenchmark.form=long} takes its hours, and
 * {@code -Dbenchmark.only=PERF-1,PERF-12} a part of it. The numbers are those of performance.md.
 */
public final class Benchmark {
  private static final int CLIENTS = 16;
  private static final int MANY = 256;

  /** Agents behind the pool of connections while a snapshot is held. */
  private static final int BEHIND_A_POOL = 10;

  /** Rounds of what takes minutes, or starts a server. */
  private static final int ONCE = 1;

  /** An ordinary hour of 5,000 agents. */
  private static final int ORDINARY = 200;

  private static final String TAKE = "take_next_v3";

  private interface Part {
    void run() throws SQLException, InterruptedException;
  }

  private final Postgres postgres;
  private final Form form;
  private final String loaded;
  private final Report report = new Report();

  private Benchmark(Postgres postgres, Form form) throws SQLException {
    this.postgres = postgres;
    this.form = form;
    loaded = postgres.load(form.cases(), Form.LISTS, Form.AGENTS);
  }

  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    var form = Form.of(System.getProperty("benchmark.form", "short"));
    try (var postgres = Postgres.start()) {
      new Benchmark(postgres, form).run();
    }
  }

  private void run() throws SQLException, InterruptedException, IOException {
    part("PERF-1", this::saves);
    part("PERF-2", this::served);
    part("PERF-3", this::peers);
    part("PERF-5", this::hotLists);
    part("PERF-6", this::heldSnapshot);
    part("PERF-8", this::expiry);
    part("PERF-9", this::push);
    part("PERF-12", this::twiceAsMany);
  }

  /** What was measured is written down at once: the rest may take hours, and be cut off. */
  private void part(String id, Part part) throws SQLException, InterruptedException, IOException {
    var only = System.getProperty("benchmark.only", "");
    if (!only.isEmpty() && !("," + only + ",").contains("," + id + ",")) return;
    part.run();
    report.write(form, postgres.version());
  }

  private void saves() throws SQLException, InterruptedException {
    saves("save + next, one client", 0.80, 1, round(1));
    saves("save + next, 16 clients", 0.60, CLIENTS, round(CLIENTS));
    saves("save + next, 16 clients, durable", 0.65, CLIENTS, round(CLIENTS).durably());
  }

  private void saves(String what, double goal, int clients, Round round)
      throws SQLException, InterruptedException {
    var contest =
        new Contest()
            .add("ceiling", round.by((c, agent) -> ceiling(c, agent, clients)))
            .add("save", round.by(Benchmark::save))
            .run(form.rounds());
    report.add(Line.of("PERF-1", what + " / ceiling", goal, contest, "save", "ceiling"));
  }

  /** Over HTTP, with one member and with three. */
  private void served() throws SQLException, InterruptedException {
    var ordinary = new Load(form.warmUp(), form.measured(), ORDINARY);
    var ceiling = round(CLIENTS).by((c, agent) -> ceiling(c, agent, CLIENTS));
    var pacedCeiling = round(CLIENTS).paced(ORDINARY).by((c, agent) -> ceiling(c, agent, CLIENTS));
    try (var members = Members.start(postgres, loaded, 3)) {
      var contest =
          new Contest()
              .add("ceiling", ceiling)
              .add("served", members.saves(1, CLIENTS, form.load()))
              .add("served by three", members.saves(3, CLIENTS, form.load()))
              .add("paced ceiling", pacedCeiling)
              .add("paced", members.saves(1, CLIENTS, ordinary))
              .run(form.rounds());
      report.add(
          Line.of("PERF-2", "call, save by HTTP / ceiling", 0.25, contest, "served", "ceiling"));
      report.add(
          Line.of(
              "PERF-2",
              "3 ms / p99 that HTTP adds at 200/s",
              1,
              Comparison.p99AddedWithin(3),
              contest,
              "paced",
              "paced ceiling"));
      report.add(
          Line.of("PERF-10", "three members / one", 0.95, contest, "served by three", "served"));
    }
  }

  private void peers() throws SQLException, InterruptedException {
    var round = round(CLIENTS);
    var contest =
        new Contest()
            .add("ours", round.by((c, agent) -> PeerTake.by(TAKE, c, agent + 1)))
            .add("any", round.by((c, agent) -> PeerTake.by("any_form_take", c, agent + 1)))
            .add("campaign", round.by((c, agent) -> PeerTake.by("campaign_take", c, agent + 1)))
            .add("scheduler", round.by(SchedulerTask::new))
            .run(form.rounds());
    report.add(Line.of("PERF-3", "take / preview campaign", 60, contest, "ours", "campaign"));
    report.add(Line.of("PERF-3", "take / list = ANY ORDER BY", 100, contest, "ours", "any"));
    report.add(Line.of("PERF-4", "take / db-scheduler", 1.5, contest, "ours", "scheduler"));
  }

  private void hotLists() throws SQLException, InterruptedException {
    var contest = new Contest();
    for (int clients : new int[] {8, 16, 64, MANY})
      contest.add("spread " + clients, round(clients).by(Benchmark::save));
    var paced = round(CLIENTS).paced(ORDINARY);
    contest
        .add("hot", round(MANY).after(everybodyOn(5)).by(Benchmark::save))
        .add("paced", paced.by(Benchmark::save))
        .add("paced on one list", paced.after(everybodyOn(1)).by(Benchmark::save))
        .run(form.rounds());
    report.add(
        Line.of("PERF-5", "256 on five lists / spread", 0.6, contest, "hot", "spread " + MANY));
    for (int clients : new int[] {8, 16, 64})
      report.add(
          Line.of(
              "PERF-5",
              "256 clients / " + clients,
              0.8,
              contest,
              "spread " + MANY,
              "spread " + clients));
    report.add(
        Line.of(
            "PERF-5",
            "20 ms / p99 on one list at 200/s",
            1,
            Comparison.p99Within(20),
            contest,
            "paced on one list",
            "paced"));
  }

  /** All agents on the same first lists, the first five of which have three of ten cases. */
  private static String everybodyOn(int lists) {
    return """
    DELETE FROM list_member;
    INSERT INTO list_member (agent_id, list_id, active) SELECT a.id, n, true FROM agent a, generate_series(1, %d) n;
    ANALYZE list_member
    """
        .formatted(lists);
  }

  private void heldSnapshot() throws SQLException, InterruptedException {
    var round = round(Form.AGENTS / BEHIND_A_POOL);
    Client.Maker agents = Benchmark::save;
    var contest =
        new Contest()
            .add("free", round.by(agents.sharedBy(BEHIND_A_POOL)))
            .add("held", round.holding(form.held()).by(agents.sharedBy(BEHIND_A_POOL)))
            .run(ONCE);
    report.add(Line.of("PERF-6", "while a snapshot is held / free", 0.8, contest, "held", "free"));
    report.add(
        Line.of(
            "PERF-6",
            "twice the free p99 / p99 while held",
            1,
            (ours, peer) -> 2 * peer.p99() / ours.p99(),
            contest,
            "held",
            "free"));
  }

  private void expiry() throws SQLException, InterruptedException {
    var expiry = new Expiry(postgres, loaded);
    var contest =
        new Contest()
            .add("swept", expiry.swept(form.expiring()))
            .add("timed", expiry.timed(form.timers()))
            .run(ONCE);
    var allWithin = Comparison.allWithin(3, form.expiring());
    var lateWithin = Comparison.p99Within(2_000);
    report.add(
        Line.of("PERF-8", "expiry by sweeps / by EJB timers", 20, contest, "swept", "timed"));
    report.add(Line.of("PERF-8", "3 s / all expired", 1, allWithin, contest, "swept", "timed"));
    report.add(Line.of("PERF-8", "2 s / p99 of late", 1, lateWithin, contest, "swept", "timed"));
  }

  /** What telling the pages costs a save, and what NOTIFY in its transaction would cost it. */
  private void push() throws SQLException, InterruptedException {
    int agents = 64;
    var contest =
        new Contest()
            .add("off", round(agents).by(Benchmark::save))
            .add("on", round(agents + 1).by(Pushing.beside(Benchmark::save, agents)))
            .add("notify", round(agents).by(ProgramSave::notifying))
            .run(form.rounds());
    report.add(Line.of("PERF-9", "push on / off, 64 clients", 0.95, contest, "on", "off"));
    report.add(
        Line.of("PERF-9", "(peer) NOTIFY in the save / off", 0.95, contest, "notify", "off"));
  }

  private void twiceAsMany() throws SQLException, InterruptedException {
    var twice = postgres.load(2 * form.cases(), Form.LISTS, Form.AGENTS);
    var contest =
        new Contest()
            .add("once", round(1).by(Benchmark::save))
            .add("twice", round(1).on(twice).by(Benchmark::save))
            .run(form.rounds());
    postgres.drop(twice);
    report.add(
        Line.of(
            "PERF-12",
            "p50 of a save / with twice the cases",
            0.95,
            Comparison.P50,
            contest,
            "twice",
            "once"));
  }

  private Round round(int clients) {
    return new Round(postgres, loaded, clients, form.load(), false, "", false);
  }

  private Client ceiling(Connection connection, int agent, int clients) throws SQLException {
    return new CeilingSave(connection, agent, clients, form.cases());
  }

  private static Client save(Connection connection, int agent) throws SQLException {
    return new ProgramSave(connection, agent + 1);
  }
}
