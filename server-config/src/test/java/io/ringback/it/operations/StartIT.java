package io.ringback.it.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.it.RingbackServer;
import io.ringback.it.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Starts that meet something wrong: what passes by itself is waited for, the rest is said. */
class StartIT {
  private static final Duration LONG = Duration.ofMinutes(3);

  private final TestDatabase database = TestDatabase.start();
  private final RingbackServer member =
      RingbackServer.named("start")
          .database(database.create())
          // as compose passes what is not set
          .set("RINGBACK_FIRST_ADMINISTRATOR_PASSWORD", "");

  @AfterEach
  void stop() {
    member.kill();
    database.close();
  }

  @Test
  void memberThatStartsBeforeItsDatabaseComesUpWithIt() {
    database.stop();
    member.launch();
    awaitLine("The start waits for the database: ");
    assertThat(member.log()).doesNotContain("{0}");
    assertThat(member.isReady()).isFalse();

    database.startAgain();

    member.awaitReady();
  }

  @Test
  void memberThatWaitsForItsDatabaseCanBeStopped() {
    database.stop();
    member.launch();
    awaitLine("The start waits for the database");

    member.stop();

    assertThat(member.isRunning()).isFalse();
    database.startAgain();
  }

  @Test
  void settingThatCannotBeIsNamedByTheStart() {
    member.set("RINGBACK_DEFAULT_TIME_ZONE", "Europe/Helsinky").launch();

    awaitLine("The setting ringback.default-time-zone has \"Europe/Helsinky\"");
    awaitLine("CWWKZ0002E");

    assertThat(member.isReady()).isFalse();
  }

  private void awaitLine(String part) {
    await().atMost(LONG).until(() -> member.log().contains(part));
  }
}
