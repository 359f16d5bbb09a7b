package io.ringback.benchmark;

import java.sql.Connection;
import java.sql.SQLException;

/** Another way to find and take a case, in place of ours, with as little around it as ours has. */
final class PeerTake implements Client {
  private static final String FREE =
      """
      WITH freed AS (
        UPDATE call_case SET state = 'CLOSED', assignee_id = NULL, assignment = NULL, assigned_at = NULL, auto_stop_at = NULL,
          close_reason = 'SUCCESS', closed_at = now(), version = version + 1
        WHERE assignment = 'OFFERED' AND assignee_id = ? RETURNING phone)
      DELETE FROM number_in_hand WHERE phone IN (SELECT phone FROM freed)
      """;

  private final Connection connection;
  private final String take;
  private final long agent;

  private PeerTake(Connection connection, String take, long agent) {
    this.connection = connection;
    this.take = take;
    this.agent = agent;
  }

  /**
   * @param function takes the agent's next case
   */
  static PeerTake by(String function, Connection connection, long agent) throws SQLException {
    connection.setAutoCommit(false);
    return new PeerTake(connection, "SELECT " + function + "(?)", agent);
  }

  @Override
  public boolean work() throws SQLException {
    try (var free = connection.prepareStatement(FREE);
        var next = connection.prepareStatement(take)) {
      free.setLong(1, agent);
      free.executeUpdate();
      next.setLong(1, agent);
      next.execute();
    }
    connection.commit();
    return true;
  }
}
