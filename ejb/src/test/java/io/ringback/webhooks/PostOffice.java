package io.ringback.webhooks;

import io.ringback.access.Actor;
import io.ringback.access.Scope;
import io.ringback.audit.TestAudit;
import io.ringback.configuration.TestWebhookSettings;
import io.ringback.lists.TestLists;
import io.ringback.persistence.PageRequest;
import io.ringback.persistence.TestDatabase;
import io.ringback.persistence.TestPersistence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database with two lists, the feed as rows, and the beans that tell endpoints of it. */
final class PostOffice implements AutoCloseable {
  static final Actor.System SYSTEM = new Actor.System();
  private static final Duration LEASE = Duration.ofMinutes(1);

  private static final String LIST =
      """
      INSERT INTO callback_list (key, name, kind, default_region, time_zone, priority, order_by, pull, auto_allocation, paused,
        due_after, lead_time, notify_new_cases, related_cases, related_scope, number_reached,
        assisted_callback, members_manage_members, short_numbers_allowed)
      VALUES (?, 'A list', 'CALLBACK', 'FI', 'Europe/Helsinki', 3, 'DUE', true, true, false,
        0, 0, true, 'GROUP', 'LIST', 'FLAG', false, false, false)
      """;

  private final DataSource database;
  private final TestPersistence persistence;
  private final WebhookService service = new WebhookService();
  private final WebhookQueries queries = new WebhookQueries();
  private final FanOut fanOut = new FanOut();
  private final DeliveryQueue queue = new DeliveryQueue();

  PostOffice() {
    this(TestDatabase.create());
    run(LIST, "sales");
    run(LIST, "support");
  }

  private PostOffice(DataSource shared) {
    database = shared;
    persistence = new TestPersistence(shared);
    queries.sql = persistence.sql();
    fanOut.sql = persistence.sql();
    queue.sql = persistence.sql();
    queue.audit = TestAudit.over(persistence);
    service.sql = persistence.sql();
    service.queries = queries;
    service.audit = queue.audit;
    service.lists = TestLists.over(persistence);
    service.endpoints = new WebhookEndpoints();
    service.endpoints.settings = TestWebhookSettings.withNetworks();
    service.endpoints.open();
  }

  /** The same office as another member of the cluster sees it. */
  PostOffice fromAnotherMember() {
    return new PostOffice(database);
  }

  MadeWebhook create(Actor actor, NewWebhook wanted) {
    return inTransaction(() -> service.create(actor, wanted));
  }

  /** An endpoint of everything; its id. */
  String endpoint() {
    return endpoint(Set.of(), null);
  }

  String endpoint(Set<String> types, @Nullable Set<String> lists) {
    var wanted =
        new NewWebhook("https://crm.example/hook", types, lists, false, WebhookFormat.STANDARD);
    return create(SYSTEM, wanted).webhook().id();
  }

  long newCase(String list) {
    run(
        """
        WITH made AS (
          INSERT INTO call_case (public_id, list_id, state, phone, priority, requested_at, due_at, ready_at, order_at)
          SELECT gen_random_uuid()::text, id, 'READY', '+358401234567', 3, now(), now(), now(), now() FROM callback_list
          WHERE key = ? RETURNING id)
        INSERT INTO case_details (case_id, created_at, created_by, first_due_at, source, name)
        SELECT id, now(), 'test', now(), 'API', 'Ann' FROM made
        """,
        list);
    return number("SELECT max(id) AS n FROM call_case");
  }

  /** An event of the case that has its place in the feed. */
  PostOffice event(long caseId, String type) {
    run(
        """
        WITH placed AS (UPDATE feed_position SET last = last + 1 RETURNING last)
        INSERT INTO feed_event (position, type, at, list_id, case_id, public_case_id, data)
        SELECT last, ?, now(), c.list_id, c.id, c.public_id, '{"actor": "test"}' FROM placed, call_case c WHERE c.id = ?
        """,
        type,
        caseId);
    return this;
  }

  PostOffice spread() {
    int spread = 1;
    while (spread > 0) spread = inTransaction(() -> fanOut.spread(1));
    return this;
  }

  /** What is sent now. */
  List<Delivery> take() {
    return take(100);
  }

  /** As many of what is sent now, to endpoints that work first. */
  List<Delivery> take(int limit) {
    spread();
    var taken = new ArrayList<>(inTransaction(() -> queue.take(limit, false, LEASE)));
    taken.addAll(inTransaction(() -> queue.take(limit - taken.size(), true, LEASE)));
    return taken;
  }

  void delivered(Delivery delivery) {
    persistence.inTransaction(() -> queue.delivered(delivery, 200));
  }

  void failed(Delivery delivery, int status) {
    failed(delivery, status, Duration.ZERO);
  }

  void failed(Delivery delivery, int status, Duration asked) {
    persistence.inTransaction(() -> queue.failed(delivery, Failure.STATUS, status, asked));
  }

  RotatedSecret rotateSecret(Actor actor, String id, Duration overlap) {
    return inTransaction(() -> service.rotateSecret(actor, id, overlap));
  }

  void resend(String id, String event) {
    inTransaction(() -> service.resend(SYSTEM, id, event));
  }

  void test(String id) {
    inTransaction(() -> service.test(SYSTEM, id));
  }

  void enable(String id) {
    persistence.inTransaction(() -> service.enable(SYSTEM, id));
  }

  void disable(String id) {
    persistence.inTransaction(() -> service.disable(SYSTEM, id));
  }

  void delete(Actor actor, String id) {
    persistence.inTransaction(() -> service.delete(actor, id));
  }

  List<WebhookView> seenBy(Actor actor) {
    return inTransaction(() -> queries.list(actor, new PageRequest(null, 50))).items();
  }

  WebhookView get(String id) {
    return inTransaction(() -> queries.get(SYSTEM, id));
  }

  List<DeliveryView> deliveries(String id) {
    return inTransaction(() -> queries.listDeliveries(SYSTEM, id, null, new PageRequest(null, 200)))
        .items();
  }

  WebhookLag lag() {
    return inTransaction(queries::lag);
  }

  /** A key limited to one list. */
  Actor.Key keyOf(String list, Scope... scopes) {
    long id = number("SELECT id AS n FROM callback_list WHERE key = ?1", list);
    return new Actor.Key(1, "test", Set.of(scopes), false, Set.of(id));
  }

  PostOffice later(Duration time) {
    run(
        "UPDATE clock_setting SET clock_offset = clock_offset + make_interval(secs => ?)",
        time.toSeconds());
    return this;
  }

  PostOffice run(String sql, Object... parameters) {
    TestDatabase.run(database, sql, parameters);
    return this;
  }

  long number(String sql, Object... parameters) {
    return inTransaction(() -> persistence.sql().find(sql, parameters).orElseThrow().number("n"));
  }

  private <T> T inTransaction(Supplier<T> work) {
    return persistence.inTransaction(work);
  }

  @Override
  public void close() {
    persistence.close();
  }
}
