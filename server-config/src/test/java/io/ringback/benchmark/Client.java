package io.ringback.benchmark;

import java.sql.Connection;
import java.sql.SQLException;

/** One agent at work. */
interface Client {
  /** What comes before an operation and is not timed. */
  default void prepare() throws SQLException {}

  /** One operation, committed; false when there was nothing to do. */
  boolean work() throws SQLException;

  /** Makes the client of an agent, who are counted from 0, over one connection. */
  interface Maker {
    Client make(Connection connection, int agent) throws SQLException;

    /** So many agents share each connection, and take turns, as they do over a server's pool. */
    default Maker sharedBy(int agents) {
      return (connection, index) -> {
        var all = new Client[agents];
        for (int i = 0; i < agents; i++) all[i] = make(connection, index * agents + i);
        return new TakingTurns(all);
      };
    }
  }

  /** Several agents, one after the other. */
  final class TakingTurns implements Client {
    private final Client[] clients;
    private int turn;

    private TakingTurns(Client[] clients) {
      this.clients = clients;
    }

    @Override
    public boolean work() throws SQLException {
      return clients[turn++ % clients.length].work();
    }
  }
}
