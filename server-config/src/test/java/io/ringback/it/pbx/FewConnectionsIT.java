package io.ringback.it.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Ringback;
import io.ringback.it.RingbackServer;
import io.ringback.it.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** More events at once than there are connections: each needs one only, and they take turns. */
class FewConnectionsIT {
  private static final int CONNECTIONS = 6;
  private static final int SENDERS = 24;

  @Test
  void eventsWithKeysTakeTurns() throws Exception {
    var database = TestDatabase.shared();
    var url = database.create();
    try (var server =
        RingbackServer.named("few-connections")
            .database(url)
            .withDemoData()
            .set("DB_POOL_SIZE", Integer.toString(CONNECTIONS))
            .start()) {
      var ringback = Ringback.at(server, database.sql(url));
      var pbx = Pbx.with(ringback, Map.of());
      Callable<String> sender =
          () ->
              pbx.tell(
                  pbx.event("missed", pbx.newCall(), Pbx.newNumber(), Map.of()),
                  ringback.unique("key"));

      assertThat(atOnce(sender)).containsOnly("CASE_CREATED");
    }
  }

  private static List<String> atOnce(Callable<String> sender) throws Exception {
    var pool = Executors.newFixedThreadPool(SENDERS);
    try {
      var answers = new ArrayList<Future<String>>();
      for (int i = 0; i < SENDERS; i++) answers.add(pool.submit(sender));
      var outcomes = new ArrayList<String>();
      for (var answer : answers) outcomes.add(answer.get());
      return outcomes;
    } finally {
      pool.shutdownNow();
    }
  }
}
