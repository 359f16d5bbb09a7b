package io.ringback.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;

/**
 * Clients over a connection each, on a database of their own.
 *
 * @param loaded the database that theirs is a copy of
 * @param clients how many connections
 * @param durable a commit waits for the disk
 * @param prelude SQL that changes the database before, or nothing
 * @param held a snapshot is held open all the time, as a dump or a long report does
 */
record Round(
    Postgres postgres,
    String loaded,
    int clients,
    Load load,
    boolean durable,
    String prelude,
    boolean held) {

  /** The same on a database that was changed before. */
  Round after(String sql) {
    return new Round(postgres, loaded, clients, load, durable, sql, held);
  }

  Round durably() {
    return new Round(postgres, loaded, clients, load, true, prelude, held);
  }

  /** The same while a snapshot is held, for that long before anything is measured. */
  Round holding(Duration time) {
    var longer = new Load(time, load.measured(), load.perSecond());
    return new Round(postgres, loaded, clients, longer, durable, prelude, true);
  }

  /** The same with so many operations a second of all clients together. */
  Round paced(int perSecond) {
    var paced = new Load(load.warmUp(), load.measured(), perSecond);
    return new Round(postgres, loaded, clients, paced, durable, prelude, held);
  }

  Round on(String other) {
    return new Round(postgres, other, clients, load, durable, prelude, held);
  }

  Turn by(Client.Maker maker) {
    return () -> run(maker);
  }

  private Rate run(Client.Maker maker) throws SQLException, InterruptedException {
    var database = postgres.copy(loaded);
    var connections = new ArrayList<Connection>();
    try {
      for (int i = 0; i < clients; i++) connections.add(postgres.connect(database, durable));
      if (!prelude.isEmpty()) postgres.run(database, prelude);
      postgres.run(database, "CHECKPOINT");
      var observer = postgres.connect(database, durable);
      connections.add(observer);
      if (held) connections.add(postgres.snapshot(database));
      var all = new ArrayList<Client>();
      for (int i = 0; i < clients; i++) all.add(maker.make(connections.get(i), i));
      return load.of(all, observer);
    } finally {
      for (var connection : connections) connection.close();
      postgres.drop(database);
    }
  }
}
