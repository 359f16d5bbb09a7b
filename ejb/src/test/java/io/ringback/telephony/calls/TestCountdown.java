package io.ringback.telephony.calls;

import io.ringback.feed.TestFeed;
import io.ringback.persistence.TestPersistence;

/** Countdowns over a test database. */
public final class TestCountdown {
  private TestCountdown() {}

  public static AutoStopCountdown over(TestPersistence persistence) {
    var countdown = new AutoStopCountdown();
    countdown.sql = persistence.sql();
    countdown.feed = TestFeed.over(persistence);
    return countdown;
  }
}
