package io.ringback.notices;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.configuration.TestPushSettings;
import io.ringback.persistence.TestDatabase;
import io.ringback.persistence.TestPersistence;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** A list that tells of new cases, its members and its cases, as rows; and the beans that tell. */
final class Newsroom implements AutoCloseable {
  private static final String LIST =
      """
        INSERT INTO callback_list (key, name, kind, default_region, time_zone, priority, order_by, pull, auto_allocation, paused,
          due_after, lead_time, notify_new_cases, related_cases, related_scope, number_reached,
          assisted_callback, members_manage_members, short_numbers_allowed)
        VALUES ('sales', 'Sales', 'CALLBACK', 'FI', 'Europe/Helsinki', 3, 'DUE', true, true, false,
          0, 0, true, 'GROUP', 'LIST', 'FLAG', false, false, false)
        """;

  private final DataSource database;
  private final TestPersistence persistence;
  private final NoticeAnnouncer announcer = new NoticeAnnouncer();
  private final NoticeService notices = new NoticeService();
  private final PushQueue queue = new PushQueue();
  private final PushSubscriptionService subscriptions = new PushSubscriptionService();
  private final VapidKeyRing keys = new VapidKeyRing();

  Newsroom() {
    this(TestDatabase.create());
    run(LIST);
  }

  private Newsroom(DataSource shared) {
    database = shared;
    persistence = new TestPersistence(shared);
    announcer.sql = persistence.sql();
    notices.sql = persistence.sql();
    queue.sql = persistence.sql();
    keys.sql = persistence.sql();
    keys.settings = TestPushSettings.none();
    subscriptions.sql = persistence.sql();
    subscriptions.keys = keys;
    subscriptions.endpoints = new PushEndpoints();
    subscriptions.endpoints.settings = keys.settings;
  }

  /** The same room as another member of the cluster sees it. */
  Newsroom fromAnotherMember() {
    return new Newsroom(database);
  }

  Actor.User member(String name) {
    run(
        "INSERT INTO app_user (name, display_name, time_zone) VALUES (?, 'Agent', 'Europe/Helsinki')",
        name);
    run("INSERT INTO agent (id) SELECT id FROM app_user WHERE name = ?", name);
    run(
        "INSERT INTO list_member (agent_id, list_id, active) SELECT u.id, l.id, true FROM app_user u, callback_list l WHERE u.name = ?",
        name);
    long id = number("SELECT id AS n FROM app_user WHERE name = ?1", name);
    return new Actor.User(id, name, Set.of(Role.AGENT), Set.of(), Set.of(1L));
  }

  Newsroom caseOf(String actor) {
    return caseOf(actor, "API");
  }

  /** A new case whose event has its place in the feed already. */
  Newsroom caseOf(String actor, String source) {
    run(
        """
        WITH made AS (
          INSERT INTO call_case (public_id, list_id, state, phone, priority, requested_at, due_at, ready_at, order_at)
          SELECT gen_random_uuid()::text, id, 'READY', '+358401234567', 3, now(), now(), now(), now() FROM callback_list
          RETURNING id, public_id, list_id),
        described AS (
          INSERT INTO case_details (case_id, created_at, created_by, first_due_at, source, name)
          SELECT id, now(), 'test', now(), 'API', 'Ann' FROM made),
        placed AS (UPDATE feed_position SET last = last + 1 RETURNING last)
        INSERT INTO feed_event (position, type, at, list_id, case_id, public_case_id, data)
        SELECT last, 'case.created', now(), list_id, id, public_id, jsonb_build_object('actor', CAST(? AS text), 'source', CAST(? AS text)) FROM made, placed
        """,
        actor,
        source);
    return this;
  }

  /** The person picked the case an hour before it was due; now it is. */
  Newsroom remind(Actor.User owner) {
    run(
        "UPDATE call_case SET state = 'ASSIGNED', assignment = 'SELF', assignee_id = ?, assigned_at = due_at - interval '1 hour'",
        owner.id());
    run(
        """
        WITH placed AS (UPDATE feed_position SET last = last + 1 RETURNING last)
        INSERT INTO feed_event (position, type, at, list_id, case_id, public_case_id, agent_id, data)
        SELECT last, 'case.due', now(), list_id, id, public_id, assignee_id, '{}' FROM call_case, placed
        """);
    return this;
  }

  Newsroom announce() {
    persistence.inTransaction(() -> announcer.announce(5_000));
    return this;
  }

  List<Notice> shownTo(Actor.User person) {
    return persistence.inTransaction(() -> notices.claim(person));
  }

  Newsroom browser(Actor.User person, String endpoint) {
    run("UPDATE app_user SET notifications = 'PUSH' WHERE id = ?", person.id());
    run(
        "INSERT INTO push_subscription (user_id, endpoint, p256dh, auth, made_at) VALUES (?, ?, 'p', 'a', now())",
        person.id(),
        endpoint);
    return this;
  }

  Newsroom subscribe(Actor.User person, String endpoint, String p256dh) {
    persistence.inTransaction(
        () -> subscriptions.subscribe(person, endpoint, p256dh, "AAAAAAAAAAAAAAAAAAAAAA"));
    return this;
  }

  Newsroom unsubscribe(Actor.User person, String endpoint) {
    persistence.inTransaction(() -> subscriptions.unsubscribe(person, endpoint));
    return this;
  }

  /** What is to be sent now, after the pages had their chance. */
  List<Push> pushes() {
    persistence.inTransaction(() -> queue.claim(5_000));
    return persistence.inTransaction(() -> queue.take(100));
  }

  void settle(Push push) {
    persistence.inTransaction(() -> queue.settle(push));
  }

  void forgetReceiver(Push push) {
    persistence.inTransaction(() -> queue.forgetReceiver(push));
  }

  String publicKey() {
    return persistence.inTransaction(() -> keys.get()).publicKey();
  }

  Newsroom later(String interval) {
    run("UPDATE clock_setting SET clock_offset = clock_offset + CAST(? AS interval)", interval);
    return this;
  }

  Newsroom run(String sql, Object... parameters) {
    TestDatabase.run(database, sql, parameters);
    return this;
  }

  long number(String sql, Object... parameters) {
    return persistence.inTransaction(
        () -> persistence.sql().find(sql, parameters).orElseThrow().number("n"));
  }

  @Override
  public void close() {
    persistence.close();
  }
}
