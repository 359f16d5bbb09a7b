package io.ringback.feed;

import io.ringback.persistence.TestPersistence;

/** The outbox over a test database. */
public final class TestFeed {
  private TestFeed() {}

  public static FeedEvents over(TestPersistence persistence) {
    var feed = new FeedEvents();
    feed.sql = persistence.sql();
    return feed;
  }
}
