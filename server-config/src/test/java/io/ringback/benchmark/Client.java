package io.ringback.benchmark;

import java.sql.Connection;
import java.sql.SQLException;

/** One agent at work over one connection. */
interface Client {
  /** One operation, committed; false when there was nothing to do. */
  boolean work() throws SQLException;

  /** Makes the client of an agent, who are counted from 0. */
  interface Maker {
    Client make(Connection connection, int agent) throws SQLException;
  }
}
