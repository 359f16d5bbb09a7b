package io.ringback.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;

/** Cases that all expire at the same moment; a rate of it is of how late each was closed. */
final class Expiry {
  private static final Duration LONGEST = Duration.ofMinutes(30);

  /** From here to the moment there is time to prepare, a second for so many. */
  private static final int PREPARED_PER_SECOND = 200;

  private final Postgres postgres;
  private final String loaded;

  Expiry(Postgres postgres, String loaded) {
    this.postgres = postgres;
    this.loaded = loaded;
  }

  /** By the sweeps of one member. */
  Turn swept(int cases) {
    return () -> {
      try (var members = Members.start(postgres, loaded, 1);
          var observer = postgres.connect(members.database(), false)) {
        var due = Instant.now().plusSeconds(15);
        expire(observer, cases, due);
        return measure(observer, cases, due);
      }
    };
  }

  /** By a persistent EJB timer each. */
  Turn timed(int cases) {
    return () -> {
      var database = postgres.copy(loaded);
      try (var timers = TimerServer.start(postgres.url(database));
          var observer = postgres.connect(database, false)) {
        var due = Instant.now().plusSeconds(15L + cases / PREPARED_PER_SECOND);
        expire(observer, cases, due);
        timers.set(1, cases, due);
        return measure(observer, cases, due);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } finally {
        postgres.drop(database);
      }
    };
  }

  private static void expire(Connection connection, int cases, Instant due) throws SQLException {
    try (var update =
        connection.prepareStatement("UPDATE call_case SET expires_at = ? WHERE id <= ?")) {
      update.setObject(1, OffsetDateTime.ofInstant(due, ZoneOffset.UTC));
      update.setInt(2, cases);
      update.executeUpdate();
    }
  }

  private static Rate measure(Connection connection, int cases, Instant due) throws SQLException {
    Awaitility.await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> Instant.now().isAfter(due) && open(connection, cases) == 0);
    var nanos = lateness(connection, cases);
    double last = LongStream.of(nanos).max().orElseThrow() / 1e9;
    return Rate.of(nanos, last, 0, 0);
  }

  private static long open(Connection connection, int cases) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT count(*) FROM call_case WHERE id <= %d AND state <> 'CLOSED'"
                    .formatted(cases))) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static long[] lateness(Connection connection, int cases) throws SQLException {
    var nanos = LongStream.builder();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT extract(epoch FROM closed_at - expires_at) FROM call_case WHERE id <= %d"
                    .formatted(cases))) {
      while (rows.next()) nanos.add((long) (rows.getDouble(1) * 1e9));
    }
    return nanos.build().toArray();
  }
}
