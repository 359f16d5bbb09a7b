package io.ringback.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The rows that a save changes and writes, with each case known beforehand: what remains when
 * nothing is searched, checked or read.
 */
final class CeilingSave implements Client {
  /** No factor of any number of cases: what is next to each other does not lie so. */
  private static final long SCATTER = 7_368_787;

  private final PreparedStatement save;
  private final long agent;
  private final int clients;
  private final int cases;
  private long turn;
  private long held;

  /**
   * @param agent from 0; each of the clients has cases of its own
   */
  CeilingSave(Connection connection, int agent, int clients, int cases) throws SQLException {
    this.agent = agent + 1L;
    this.clients = clients;
    this.cases = cases;
    turn = agent;
    held = next();
    save = connection.prepareStatement("SELECT ceiling_save(?, ?, ?, ?, ?)");
  }

  private long next() {
    turn += clients;
    return 1 + turn * SCATTER % cases;
  }

  @Override
  public boolean work() throws SQLException {
    long next = next();
    save.setLong(1, agent);
    save.setLong(2, held);
    save.setLong(3, next);
    save.setObject(4, UUID.randomUUID());
    save.setString(5, ProgramSave.ANSWER);
    save.execute();
    held = next;
    return true;
  }
}
