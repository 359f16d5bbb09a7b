package io.ringback.timers;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.persistence.TestDatabase;
import io.ringback.persistence.TestPersistence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is removed, and when. */
class HousekeepingTest {
  @RegisterExtension
  static final TestPersistence persistence = new TestPersistence(TestDatabase.create());

  private final Housekeeping housekeeping = new Housekeeping();

  @BeforeEach
  void startWithOneAgent() {
    persistence.run("TRUNCATE app_user CASCADE");
    persistence.run(
        "WITH u AS (INSERT INTO app_user (name, display_name, time_zone) VALUES ('anna', 'Anna', 'UTC') RETURNING id) INSERT INTO agent (id) SELECT id FROM u");
    housekeeping.sql = persistence.sql();
  }

  @Test
  @Tag("CONS-3")
  void messageThatNobodyHasSeenWaitsForAMonth() {
    message("29 days", null);
    message("31 days", null);

    assertThat(messagesLeft()).isEqualTo(1);
  }

  @Test
  @Tag("CONS-3")
  void messageThatWasSeenIsKeptForADay() {
    message("5 days", "23 hours");
    message("5 days", "25 hours");

    assertThat(messagesLeft()).isEqualTo(1);
  }

  /** A message sent, and shown unless null, so long ago. */
  private static void message(String sent, @Nullable String shown) {
    persistence.run(
        """
        INSERT INTO agent_message (agent_id, sender, text, sent_at, shown_at)
        SELECT id, 'Sara', 'Good morning', now() - CAST(? AS interval), now() - CAST(? AS interval) FROM agent
        """,
        sent,
        shown);
  }

  private long messagesLeft() {
    persistence.inTransaction(() -> housekeeping.removeOld(100));
    return persistence.inTransaction(
        () ->
            persistence
                .sql()
                .find("SELECT count(*) AS n FROM agent_message")
                .orElseThrow()
                .number("n"));
  }
}
