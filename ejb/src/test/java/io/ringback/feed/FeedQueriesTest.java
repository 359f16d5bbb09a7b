package io.ringback.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.access.Actor;
import io.ringback.cases.TestDesk;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feed of an installation that is years old: its first 30 million events are removed. */
class FeedQueriesTest {
  private static final long REMOVED = 30_000_000;

  private final TestDesk desk = new TestDesk();
  private final FeedQueries feed = new FeedQueries();

  @BeforeEach
  void removeTheBeginning() {
    feed.sql = desk.sql();
    desk.run("UPDATE feed_position SET last = ?", REMOVED);
  }

  @AfterEach
  void disconnect() {
    desk.close();
  }

  @Test
  void newReaderBeginsWithTheFirstEventThatIsStillThere() {
    desk.run(
        "INSERT INTO feed_event (position, type, at) SELECT ? + n, 'case.created', now() FROM generate_series(1, 3) n",
        REMOVED);
    desk.run("UPDATE feed_position SET last = last + 3");

    assertThat(after(null, 2).items())
        .extracting(FeedEvent::position)
        .containsExactly(REMOVED + 1, REMOVED + 2);
    assertThat(after(after(null, 2).next(), 2).items())
        .extracting(FeedEvent::position)
        .containsExactly(REMOVED + 3);
  }

  @Test
  void newReaderOfAFeedThatIsAllRemovedWaitsAtItsEnd() {
    var next = after(null, 2).next();
    desk.run(
        "INSERT INTO feed_event (position, type, at) VALUES (? + 1, 'case.created', now())",
        REMOVED);
    desk.run("UPDATE feed_position SET last = last + 1");

    assertThat(after(next, 2).items()).hasSize(1);
  }

  private Page<FeedEvent> after(@Nullable String cursor, int limit) {
    return desk.persistence()
        .inTransaction(
            () -> feed.after(new Actor.System(), new PageRequest(cursor, limit), Set.of()));
  }
}
