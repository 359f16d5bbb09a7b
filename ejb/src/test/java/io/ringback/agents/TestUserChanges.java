package io.ringback.agents;

import io.ringback.lists.TestLists;
import io.ringback.persistence.RecordedEvents;
import io.ringback.persistence.TestPersistence;

/** What becomes of users, over a test database. */
final class TestUserChanges {
  private TestUserChanges() {}

  static UserChanges over(TestPersistence persistence) {
    var changes = new UserChanges();
    changes.users = new Users();
    changes.users.entities = persistence.entities();
    changes.users.sql = persistence.sql();
    changes.agents = TestAgents.over(persistence);
    changes.memberships = new Memberships();
    changes.memberships.sql = persistence.sql();
    changes.changes = new MemberChanges();
    changes.lists = TestLists.over(persistence);
    changes.disabled = new RecordedEvents<>();
    return changes;
  }
}
