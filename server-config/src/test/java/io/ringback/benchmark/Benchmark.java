package io.ringback.benchmark;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What is measured, one contest after the other; {@code -Dbenchmark.form=long} takes its hours. Of
 * performance.md: PERF-1, PERF-3 to PERF-6.
 */
public final class Benchmark {
  private static final int CLIENTS = 16;
  private static final int MANY = 256;
  private static final String TAKE = "take_next_v2";

  /** Everybody on the same five lists, which have three of ten cases. */
  private static final String HOT =
      """
      DELETE FROM list_member;
      INSERT INTO list_member (agent_id, list_id, active) SELECT a.id, n, true FROM agent a, generate_series(1, 5) n;
      ANALYZE list_member
      """;

  private final Postgres postgres;
  private final Form form;
  private final Report report = new Report();

  private Benchmark(Postgres postgres, Form form) {
    this.postgres = postgres;
    this.form = form;
  }

  public static void main(String[] arguments)
      throws IOException, SQLException, InterruptedException {
    var form = Form.of(System.getProperty("benchmark.form", "short"));
    try (var postgres = Postgres.start()) {
      postgres.load(form.cases(), Form.LISTS, Form.AGENTS);
      new Benchmark(postgres, form).run();
    }
  }

  private void run() throws SQLException, InterruptedException, IOException {
    saves("save + next, one client", 0.80, 1, false);
    saves("save + next, 16 clients", 0.60, CLIENTS, false);
    saves("save + next, 16 clients, durable", 0.65, CLIENTS, true);
    peers();
    hotLists();
    heldSnapshot();
    report.write(form, postgres.version());
  }

  private void saves(String what, double goal, int clients, boolean durable)
      throws SQLException, InterruptedException {
    var round = form.round(clients, durable);
    var contest =
        new Contest()
            .add("ceiling", round, (c, agent) -> ceiling(c, agent, clients))
            .add("save", round, Benchmark::save)
            .run(postgres, form.rounds());
    report.add(Line.of("PERF-1", what + " / ceiling", goal, contest, "save", "ceiling"));
  }

  private void peers() throws SQLException, InterruptedException {
    var round = form.round(CLIENTS, false);
    var contest =
        new Contest()
            .add("ours", round, (c, agent) -> PeerTake.by(TAKE, c, agent + 1))
            .add("any", round, (c, agent) -> PeerTake.by("any_form_take", c, agent + 1))
            .add("campaign", round, (c, agent) -> PeerTake.by("campaign_take", c, agent + 1))
            .add("scheduler", round, SchedulerTask::new)
            .run(postgres, form.rounds());
    report.add(Line.of("PERF-3", "take / preview campaign", 60, contest, "ours", "campaign"));
    report.add(Line.of("PERF-3", "take / list = ANY ORDER BY", 100, contest, "ours", "any"));
    report.add(Line.of("PERF-4", "take / db-scheduler", 1.5, contest, "ours", "scheduler"));
  }

  private void hotLists() throws SQLException, InterruptedException {
    var contest = new Contest();
    for (int clients : new int[] {8, 16, 64, MANY})
      contest.add("spread " + clients, form.round(clients, false), Benchmark::save);
    contest
        .add("hot", form.round(MANY, false).after(HOT), Benchmark::save)
        .run(postgres, form.rounds());
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
  }

  private void heldSnapshot() throws SQLException, InterruptedException {
    var free = new Round(Form.AGENTS, form.warmUp(), form.measured(), false, "", false);
    var held = new Round(Form.AGENTS, form.held(), form.measured(), false, "", true);
    var contest =
        new Contest()
            .add("free", free, Benchmark::save)
            .add("held", held, Benchmark::save)
            .run(postgres, form.held().compareTo(Duration.ofMinutes(1)) > 0 ? 1 : form.rounds());
    report.add(Line.of("PERF-6", "after a snapshot was held / free", 0.8, contest, "held", "free"));
  }

  private Client ceiling(Connection connection, int agent, int clients) throws SQLException {
    return new CeilingSave(connection, agent, clients, form.cases());
  }

  private static Client save(Connection connection, int agent) throws SQLException {
    return new ProgramSave(connection, agent + 1);
  }
}
