package io.ringback.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.persistence.TestDatabase;
import io.ringback.persistence.TestPersistence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who has to wait after failed sign-ins, and for how long that is remembered. */
class SignInThrottleTest {
  private static final String OFFICE = "192.0.2.1";

  @RegisterExtension
  static final TestPersistence persistence = new TestPersistence(TestDatabase.create());

  private final SignInThrottle throttle = new SignInThrottle();

  @BeforeEach
  void startWithoutFailures() {
    persistence.run("TRUNCATE sign_in_failure");
    throttle.sql = persistence.sql();
  }

  @Test
  void addressWaitsAfterTooManyFailures() {
    failures(SignInThrottle.FREE_OF_AN_ADDRESS);

    assertThat(mustWait("olga")).isTrue();
  }

  @Test
  void failuresOfAnOfficeDoNotAddUpOverTheDay() {
    for (int minute = 0; minute < 60; minute++) {
      failures(2);
      later("1 minute");
    }
    failures(1);

    assertThat(mustWait("olga")).isFalse();
  }

  @Test
  void whoGoesOnGuessingFromAnAddressWaitsLonger() {
    failures(SignInThrottle.FREE_OF_AN_ADDRESS + 5);
    later("20 seconds");

    failures(1);
    later("20 seconds");

    assertThat(mustWait("olga")).isTrue();
  }

  @Test
  void failuresOfANameAddUp() {
    for (int i = 0; i <= SignInThrottle.FREE_OF_A_NAME; i++) {
      fail("olga");
      later("1 minute");
    }
    fail("olga");

    assertThat(mustWait("olga")).isTrue();
  }

  /** Each by another name: no name has too many. */
  private void failures(int count) {
    for (int i = 0; i < count; i++) fail("name-" + i);
  }

  private void fail(String name) {
    persistence.inTransaction(() -> throttle.countFailure(name, OFFICE));
  }

  private boolean mustWait(String name) {
    return persistence.inTransaction(() -> throttle.mustWait(name, OFFICE));
  }

  private static void later(String interval) {
    persistence.run(
        "UPDATE clock_setting SET clock_offset = clock_offset + CAST(? AS interval)", interval);
  }
}
