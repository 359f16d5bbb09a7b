package io.ringback.access;

import io.ringback.configuration.SessionLimits;
import io.ringback.persistence.TestPersistence;
import java.time.Duration;

/** Who is signed in, over a test database. */
public final class TestSessions {
  private TestSessions() {}

  public static UserSessionService over(TestPersistence persistence) {
    var sessions = new UserSessionService();
    sessions.sql = persistence.sql();
    sessions.limits =
        new SessionLimits() {
          @Override
          public Duration idle() {
            return Duration.ofHours(1);
          }

          @Override
          public Duration longest() {
            return Duration.ofHours(12);
          }
        };
    return sessions;
  }
}
