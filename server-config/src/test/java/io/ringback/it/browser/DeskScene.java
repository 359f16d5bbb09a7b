package io.ringback.it.browser;

import io.ringback.it.Ringback;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;

/** A list of its own with agents of its own, made over the API as a customer would. */
final class DeskScene {
  static final String PASSWORD = "a long enough password";

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

  static DeskScene in(Ringback ringback, Map<String, Object> settings) {
    var scene = new DeskScene(ringback);
    ringback.api().body(settings).put("/lists/" + scene.list).then().statusCode(201);
    return scene;
  }

  static DeskScene in(Ringback ringback) {
    return in(ringback, Map.of());
  }

  String list() {
    return list;
  }

  /** An agent who has joined the list. The answer is the name to sign in with. */
  String agent(String name, String language) {
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
    ringback
        .api()
        .body(Map.of("active", true))
        .put("/lists/" + list + "/members/" + agent)
        .then()
        .statusCode(Matchers.lessThan(300));
    return agent;
  }

  String agent(String name) {
    return agent(name, "en");
  }

  String supervisor(String name) {
    var user = name + suffix;
    user(
        user,
        Map.of(
            "displayName",
            name,
            "roles",
            new String[] {"SUPERVISOR"},
            "supervises",
            new String[] {list}));
    return user;
  }

  private void user(String name, Map<String, Object> settings) {
    var body = new HashMap<String, Object>(settings);
    body.put("password", PASSWORD);
    ringback.api().body(body).put("/users/" + name).then().statusCode(201);
  }

  /** A number that no other scene has: an agent of an earlier one may still have a case in hand. */
  String phone(int n) {
    return "+35840" + line(n);
  }

  /** The same as a person reads it. */
  String shownPhone(int n) {
    return "+358 40 " + line(n);
  }

  private int line(int n) {
    return 1_300_000 + scene * 10 + n;
  }

  /** A case that is overdue by so many minutes. The answer is its id. */
  String overdueCase(String phone, String name, int minutes) {
    var due = Instant.now().minus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.SECONDS);
    return ringback
        .api()
        .body(
            Map.of(
                "list",
                list,
                "phone",
                phone,
                "name",
                name,
                "topic",
                "Invoice",
                "dueAt",
                due.toString()))
        .post("/cases")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  void assign(String caseId, String agent) {
    ringback
        .api()
        .body(Map.of("agent", agent))
        .post("/cases/" + caseId + "/assign")
        .then()
        .statusCode(200);
  }

  /**
   * What the PBX reports of an incoming call.
   *
   * @param agent who takes it, null when nobody yet
   */
  void pbxTells(String event, String call, String from, @Nullable String agent) {
    var body = new HashMap<String, Object>();
    body.put("event", event);
    body.put("callId", call);
    body.put("direction", "in");
    body.put("from", from);
    body.put("agent", agent);
    ringback.api().body(body).post("/pbx/events").then().statusCode(202);
  }

  String stateOf(String caseId) {
    return ringback.api().get("/cases/" + caseId).then().statusCode(200).extract().path("state");
  }

  String assigneeOf(String caseId) {
    return ringback.api().get("/cases/" + caseId).then().statusCode(200).extract().path("assignee");
  }
}
