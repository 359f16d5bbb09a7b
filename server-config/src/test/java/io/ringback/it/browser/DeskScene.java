package io.ringback.it.browser;

import io.ringback.it.Ringback;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;

/** A list of its own with agents of its own, made over the API as a customer would. */
public final class DeskScene {
  public static final String PASSWORD = "a long enough password";

  private static final AtomicInteger SCENES = new AtomicInteger();

  private final int scene = SCENES.incrementAndGet();
  private final Ringback ringback;
  private final String list;
  private final String suffix;

  private DeskScene(Ringback ringback) {
    this.ringback = ringback;
    list = ringback.unique("desk");
    suffix = list.substring(list.indexOf('-'));
  }

  public static DeskScene in(Ringback ringback, Map<String, Object> settings) {
    var scene = new DeskScene(ringback);
    ringback.api().body(settings).put("/lists/" + scene.list).then().statusCode(201);
    return scene;
  }

  public static DeskScene in(Ringback ringback) {
    return in(ringback, Map.of());
  }

  public String list() {
    return list;
  }

  /** An agent who has joined the list. The answer is the name to sign in with. */
  public String agent(String name, String language) {
    var agent = stranger(name, language);
    join(agent);
    return agent;
  }

  void join(String agent) {
    ringback
        .api()
        .body(Map.of("active", true))
        .put("/lists/" + list + "/members/" + agent)
        .then()
        .statusCode(Matchers.lessThan(300));
  }

  void leave(String agent) {
    ringback.api().delete("/lists/" + list + "/members/" + agent).then().statusCode(204);
  }

  /** An agent who is no member of the list. */
  public String stranger(String name, String language) {
    var agent = name + suffix;
    user(
        agent,
        Map.of(
            "displayName",
            name,
            "roles",
            new String[] {"AGENT"},
            "language",
            language,
            "timeZone",
            "Europe/Helsinki"));
    return agent;
  }

  public String agent(String name) {
    return agent(name, "en");
  }

  public String supervisor(String name) {
    return inCharge(name, "SUPERVISOR");
  }

  public String monitor(String name) {
    return inCharge(name, "MONITOR");
  }

  private String inCharge(String name, String role) {
    var user = name + suffix;
    user(
        user,
        Map.of(
            "displayName", name, "roles", new String[] {role}, "supervises", new String[] {list}));
    return user;
  }

  public String administrator(String name) {
    var user = name + suffix;
    user(user, Map.of("displayName", name, "roles", new String[] {"ADMINISTRATOR"}));
    return user;
  }

  private void user(String name, Map<String, Object> settings) {
    var body = new HashMap<String, Object>(settings);
    body.put("password", PASSWORD);
    ringback.api().body(body).put("/users/" + name).then().statusCode(201);
  }

  /** A number that no other scene has: an agent of an earlier one may still have a case in hand. */
  public String phone(int n) {
    return "+35840" + line(n);
  }

  /** The same as a person reads it. */
  public String shownPhone(int n) {
    return "+358 40 " + line(n);
  }

  /** The same for scenes with hundreds of cases. */
  public String lotsOf(int n) {
    return "+35845" + (1_000_000 + scene * 10_000 + n);
  }

  private int line(int n) {
    return 1_300_000 + scene * 10 + n;
  }

  /** A case that is overdue by so many minutes. The answer is its id. */
  public String overdueCase(String phone, String name, int minutes) {
    return dueCase(phone, name, Duration.ofMinutes(-minutes));
  }

  /** A case that is due so much from now; a negative period is in the past. */
  public String dueCase(String phone, String name, Duration fromNow) {
    var due = Instant.now().plus(fromNow).truncatedTo(ChronoUnit.SECONDS);
    return newCase(
        Map.of("phone", phone, "name", name, "topic", "Invoice", "dueAt", due.toString()));
  }

  /** A case of the list with these fields. The answer is its id. */
  public String newCase(Map<String, Object> fields) {
    var body = new HashMap<String, Object>(fields);
    body.putIfAbsent("list", list);
    return ringback.api().body(body).post("/cases").then().statusCode(201).extract().path("id");
  }

  /** One more list for the agent, who is a member of it without being active. */
  public String listToJoin(String agent, Map<String, Object> settings) {
    var other = ringback.unique("other");
    ringback.api().body(settings).put("/lists/" + other).then().statusCode(201);
    ringback
        .api()
        .body(Map.of("active", false))
        .put("/lists/" + other + "/members/" + agent)
        .then()
        .statusCode(Matchers.lessThan(300));
    return other;
  }

  /** The message that the demo data brings along. */
  public void leaveVoicemail(String caseId) {
    ringback
        .sql()
        .execute(
            """
            INSERT INTO recording (public_id, case_id, kind, url, duration_seconds, added_at)
            SELECT ?, id, 'VOICEMAIL', 'demo:voicemail', 4, ringback_now() FROM call_case WHERE public_id = ?
            """,
            ringback.unique("voicemail"),
            caseId);
  }

  /** Somebody else, without a page, has the case. */
  public void assign(String caseId, String agent) {
    ringback
        .api()
        .body(Map.of("agent", agent))
        .post("/cases/" + caseId + "/assign")
        .then()
        .statusCode(200);
  }

  /** Somebody in charge, without a page, takes the case from whoever has it. */
  void takeAway(String caseId) {
    ringback.api().body(Map.of()).post("/cases/" + caseId + "/unassign").then().statusCode(200);
  }

  /** A case that the agent has called and saved with the status. */
  public String closedCase(String phone, String name, String agent, String status) {
    var id = overdueCase(phone, name, 5);
    assign(id, agent);
    var path = "/cases/" + id;
    ringback.api().body(Map.of("agent", agent)).post(path + "/calls").then().statusCode(201);
    var save = Map.of("agent", agent, "status", status, "saveToken", UUID.randomUUID().toString());
    ringback.api().body(save).post(path + "/handle").then().statusCode(200);
    return id;
  }

  /** As if so many days had passed since. */
  public void closedBefore(String caseId, int days) {
    ringback
        .sql()
        .execute(
            "UPDATE call_case SET closed_at = closed_at - make_interval(days => ?) WHERE public_id = ?",
            days,
            caseId);
  }

  public void reopen(String caseId) {
    ringback.api().body(Map.of()).post("/cases/" + caseId + "/reopen").then().statusCode(200);
  }

  /** Somebody else, without a page, closes the case. */
  public void close(String caseId) {
    ringback
        .api()
        .body(Map.of("reason", "CANCELLED"))
        .post("/cases/" + caseId + "/close")
        .then()
        .statusCode(200);
  }

  /** Settings of the list from now on. */
  public void change(Map<String, Object> settings) {
    ringback
        .api()
        .body(settings)
        .contentType("application/merge-patch+json; charset=UTF-8")
        .patch("/lists/" + list)
        .then()
        .statusCode(200);
  }

  /** As if the agent's page had been heard of last so long ago. */
  public void heardOf(String agent, String ago) {
    ringback
        .sql()
        .execute(
            "UPDATE agent SET heartbeat_at = ringback_now() - CAST(? AS interval) WHERE id = (SELECT id FROM app_user WHERE name = ?)",
            ago,
            agent);
  }

  double secondsSinceHeardOf(String agent) {
    return ringback
        .sql()
        .value(
            Number.class,
            "SELECT EXTRACT(epoch FROM ringback_now() - heartbeat_at) FROM agent JOIN app_user USING (id) WHERE name = ?",
            agent)
        .doubleValue();
  }

  public List<String> activitiesOf(String agent) {
    return ringback
        .sql()
        .rows(
            "SELECT e.type || ' by ' || e.actor AS what FROM agent_event e JOIN app_user u ON u.id = e.agent_id WHERE u.name = ? ORDER BY e.id",
            agent)
        .stream()
        .map(row -> String.valueOf(row.get("what")))
        .toList();
  }

  /** Somebody else, without a page, changes the case. */
  public void edit(String caseId, Map<String, Object> changes) {
    var version = ringback.api().get("/cases/" + caseId).then().extract().header("ETag");
    ringback
        .api()
        .header("If-Match", version)
        .body(changes)
        .patch("/cases/" + caseId)
        .then()
        .statusCode(200);
  }

  /** What all names of this scene end with. */
  public String suffix() {
    return suffix;
  }

  /**
   * What the PBX reports of an incoming call.
   *
   * @param agent who takes it, null when nobody yet
   */
  public void pbxTells(String event, String call, String from, @Nullable String agent) {
    var body = new HashMap<String, Object>();
    body.put("event", event);
    body.put("callId", call);
    body.put("direction", "in");
    body.put("from", from);
    body.put("agent", agent);
    ringback.api().body(body).post("/pbx/events").then().statusCode(202);
  }

  public String stateOf(String caseId) {
    return fieldOf(caseId, "state");
  }

  public String assigneeOf(String caseId) {
    return fieldOf(caseId, "assignee");
  }

  public String fieldOf(String caseId, String field) {
    return ringback.api().get("/cases/" + caseId).then().statusCode(200).extract().path(field);
  }

  /** All of its history, as JSON. */
  String historyOf(String caseId) {
    return ringback.api().get("/cases/" + caseId + "/history").then().extract().asString();
  }

  /** A fact of {@code GET /agents/{name}}. */
  public Object factOf(String agent, String fact) {
    return ringback.api().get("/agents/" + agent).then().statusCode(200).extract().path(fact);
  }
}
