package io.ringback.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What a member does ten times a second to tell its pages: gives the new events their places, and
 * reads them. The statements are those of {@code FeedSequencer} and {@code LivePoller}.
 */
final class Pushing implements Client {
  private static final Script PUSH = Script.of(Script.read("push.sql"));
  private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(100);

  private final Script.Prepared push;
  private final Map<String, Object> values = new HashMap<>(Map.of("most", 5_000));

  private Pushing(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    push = PUSH.prepare(connection);
  }

  /** The agents of a maker, and this over one connection more. */
  static Client.Maker beside(Client.Maker agents, int count) {
    return (connection, index) ->
        index < count ? agents.make(connection, index) : new Pushing(connection);
  }

  @Override
  public boolean work() throws SQLException {
    push.run(values);
    LockSupport.parkNanos(PERIOD);
    return false;
  }
}
