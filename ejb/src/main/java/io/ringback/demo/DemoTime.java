package io.ringback.demo;

import io.ringback.persistence.Clock;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets things have happened earlier: the clock of this transaction, and of no other, goes back. It
 * must be set right again before the transaction ends.
 */
@ApplicationScoped
class DemoTime {
  @Inject Sql sql;
  @Inject Clock clock;

  /** Does the work as if it were that much earlier than {@code now}. */
  void at(Instant now, Duration ago, Runnable work) {
    var elapsed = Duration.between(now, clock.now());
    turn(ago.plus(elapsed).negated());
    work.run();
    turn(ago.plus(elapsed));
  }

  private void turn(Duration by) {
    sql.execute(
        "UPDATE clock_setting SET clock_offset = clock_offset + make_interval(secs => CAST(?1 AS double precision))",
        (double) by.toMillis() / 1000);
  }
}
