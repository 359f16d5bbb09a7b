package io.ringback.benchmark;

import io.ringback.it.RingbackServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Servers on one copy of a loaded database, for what is measured over HTTP. */
final class Members implements AutoCloseable {
  private final Postgres postgres;
  private final String database;
  private final List<RingbackServer> servers;

  private Members(Postgres postgres, String database, List<RingbackServer> servers) {
    this.postgres = postgres;
    this.database = database;
    this.servers = servers;
  }

  static Members start(Postgres postgres, String loaded, int count) throws SQLException {
    var database = postgres.copy(loaded);
    // nobody receives before their client says so
    postgres.run(
        database,
        "UPDATE agent SET availability = 'OFFWORK', work_mode = 'NONE', receiving_since = NULL, waiting_since = NULL");
    var servers =
        IntStream.rangeClosed(1, count)
            .mapToObj(n -> RingbackServer.named("benchmark-" + n).database(postgres.url(database)))
            .map(RingbackServer::start)
            .toList();
    return new Members(postgres, database, servers);
  }

  String database() {
    return database;
  }

  /** Agents who save over the first so many members. */
  Turn saves(int members, int agents, Load load) {
    return () -> {
      var clients = new ArrayList<Client>();
      for (int i = 0; i < agents; i++)
        clients.add(new ServedSave(servers.get(i % members).uri(), "agent-" + (i + 1)));
      try (var observer = postgres.connect(database, false)) {
        return load.of(clients, observer);
      }
    };
  }

  @Override
  public void close() throws SQLException {
    servers.forEach(RingbackServer::close);
    postgres.drop(database);
  }
}
