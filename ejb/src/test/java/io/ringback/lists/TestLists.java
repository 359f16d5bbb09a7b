package io.ringback.lists;

import io.ringback.persistence.TestPersistence;

/** Lists over a test database. */
public final class TestLists {
  private TestLists() {}

  public static CallbackLists over(TestPersistence persistence) {
    var lists = new CallbackLists();
    lists.entities = persistence.entities();
    lists.sql = persistence.sql();
    return lists;
  }

  /** A list with the usual settings. */
  public static void add(TestPersistence persistence, String key) {
    var settings = Settings.ofANewList();
    settings.key = key;
    over(persistence).add(new CallbackList(settings.get()));
  }

  public static long id(TestPersistence persistence, String key) {
    return over(persistence).getByKey(key).id();
  }
}
