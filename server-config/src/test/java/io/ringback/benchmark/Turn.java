package io.ringback.benchmark;

import java.sql.SQLException;

/** One measurement of one side of a contest. */
interface Turn {
  Rate take() throws SQLException, InterruptedException;
}
