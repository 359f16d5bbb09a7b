package io.ringback.it.rest;

import static org.awaitility.Awaitility.await;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.ringback.it.Ringback;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A request for each POST of the API that succeeds, on things of its own. */
final class PostBench {
  private static final AtomicInteger NUMBERS = new AtomicInteger(1_000);
  private static final String BOUNDARY = "ringback";

  /** Parts are written out, so that a request can be sent again letter for letter. */
  private static final RestAssuredConfig AS_IT_IS =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .encodeContentTypeAs("multipart/form-data", ContentType.TEXT));

  private static final String FORM = "application/x-www-form-urlencoded";

  private final Ringback ringback;

  PostBench(Ringback ringback) {
    this.ringback = ringback;
  }

  /**
   * A request that can be sent again.
   *
   * @param otherBody makes it another request
   */
  record Post(String path, String type, String body, String otherBody) {
    Response send(RequestSpecification api) {
      return api.config(AS_IT_IS).contentType(type).body(body).post(path);
    }

    Response sendOther(RequestSpecification api) {
      return api.config(AS_IT_IS).contentType(type).body(otherBody).post(path);
    }
  }

  Post request(String template) {
    return switch (template) {
      case "/cases" -> json("/cases", "{\"list\":\"" + list() + "\"%s}", ",\"name\":\"Ann\"");
      case "/cases/{id}/assign" -> assign();
      case "/cases/{id}/unassign" ->
          json("/cases/" + assignedCase().id() + "/unassign", "{%s}", "\"agent\":\"anna\"");
      case "/cases/{id}/close" ->
          json("/cases/" + newCase() + "/close", "{\"reason\":\"CANCELLED\"%s}", ",\"note\":\"x\"");
      case "/cases/{id}/reopen" ->
          json("/cases/" + closedCase() + "/reopen", "{%s}", "\"agent\":\"anna\"");
      case "/cases/{id}/calls" -> call(assignedCase());
      case "/cases/{id}/handle" -> save(calledCase());
      case "/pbx/events" ->
          json(
              "/pbx/events",
              "{\"event\":\"ringing\",\"callId\":\""
                  + UUID.randomUUID()
                  + "\",\"direction\":\"in\",\"from\":\""
                  + number()
                  + "\",\"at\":\"2026-01-31T12:00:00Z\"%s}",
              ",\"queue\":\"x\"");
      case "/pbx/cti" -> cti();
      case "/pbx/queue-log" -> queueLog();
      case "/pbx/events/{id}/replay" ->
          json("/pbx/events/" + unmappedEvent() + "/replay", "%s", "{\"x\":1}");
      case "/imports" -> importOf(form("spring.csv", "nobody"), form("summer.csv", "nobody"));
      case "/imports/{id}/start" ->
          json("/imports/" + dryRun("nobody") + "/start", "%s", "{\"x\":1}");
      case "/imports/{id}/cancel" ->
          json("/imports/" + dryRun("nobody") + "/cancel", "%s", "{\"x\":1}");
      case "/imports/{id}/undo" -> json("/imports/" + finished() + "/undo", "%s", "{\"x\":1}");
      case "/webhooks" -> webhook();
      case "/webhooks/{id}/secret" ->
          json("/webhooks/" + endpoint(list()) + "/secret", "{%s}", "\"overlap\":\"PT1H\"");
      case "/webhooks/{id}/deliveries/{delivery}/resend" ->
          json("/webhooks/" + delivery() + "/resend", "%s", "{\"x\":1}");
      default -> throw new AssertionError("no request for POST " + template + " yet");
    };
  }

  record Assigned(String id, String agent) {}

  private static Post json(String path, String body, String addition) {
    return new Post(path, "application/json", body.formatted(""), body.formatted(addition));
  }

  private Post assign() {
    var list = list();
    return byAgent("/cases/" + newCase(list) + "/assign", agentOn(list));
  }

  private static Post call(Assigned held) {
    return byAgent("/cases/" + held.id() + "/calls", held.agent());
  }

  private static Post byAgent(String path, String agent) {
    return new Post(
        path, "application/json", "{\"agent\":\"" + agent + "\"}", "{\"agent\":\"anna\"}");
  }

  private Post save(Assigned called) {
    var body =
        "{\"agent\":\"%s\",\"status\":\"CLOSED_SUCCESSFULLY\",\"saveToken\":\"%s\""
            .formatted(called.agent(), UUID.randomUUID());
    return new Post(
        "/cases/" + called.id() + "/handle",
        "application/json",
        body + "}",
        body + ",\"note\":\"x\"}");
  }

  private Post cti() {
    var body =
        "event=newCall&direction=in&from="
            + number().substring(1)
            + "&to=358912345&callId="
            + UUID.randomUUID();
    return new Post("/pbx/cti", FORM, body, body + "&user=x");
  }

  private Post queueLog() {
    var line = "1763723345|" + UUID.randomUUID() + "|twice|NONE|ENTERQUEUE||" + number() + "|1";
    return new Post("/pbx/queue-log", "text/plain", line, line + "|x");
  }

  /** Of a list where nothing happens. */
  private Post webhook() {
    var body = "{\"url\":\"https://127.0.0.1:1/\",\"lists\":[\"" + list() + "\"]%s}";
    return json("/webhooks", body, ",\"personalData\":true");
  }

  private String endpoint(String list) {
    return ringback
        .api()
        .body(Map.of("url", "https://127.0.0.1:1/", "lists", List.of(list)))
        .post("/webhooks")
        .jsonPath()
        .getString("id");
  }

  /** Of an event of a case, to an endpoint that is not there. */
  private String delivery() {
    var list = list();
    var id = endpoint(list);
    newCase(list);
    var deliveries = "/webhooks/" + id + "/deliveries";
    Supplier<List<String>> events =
        () -> ringback.api().get(deliveries).jsonPath().getList("items.id");
    await().until(() -> !events.get().isEmpty());
    return id + "/deliveries/" + events.get().get(0);
  }

  String list() {
    var key = ringback.unique("twice");
    ringback.api().body("{}").put("/lists/" + key).then().statusCode(201);
    return key;
  }

  String agentOn(String list) {
    var name = ringback.unique("twice");
    ringback
        .api()
        .body(Map.of("roles", List.of("AGENT")))
        .put("/users/" + name)
        .then()
        .statusCode(201);
    ringback
        .api()
        .body("{\"active\":true}")
        .put("/lists/" + list + "/members/" + name)
        .then()
        .statusCode(200);
    return name;
  }

  String newCase() {
    return newCase(list());
  }

  String newCase(String list) {
    return ringback
        .api()
        .body(Map.of("list", list, "phone", number()))
        .post("/cases")
        .jsonPath()
        .getString("id");
  }

  String closedCase() {
    var id = newCase();
    ringback
        .api()
        .body("{\"reason\":\"CANCELLED\"}")
        .post("/cases/" + id + "/close")
        .then()
        .statusCode(200);
    return id;
  }

  Assigned assignedCase() {
    var list = list();
    var agent = agentOn(list);
    var id = newCase(list);
    ringback
        .api()
        .body(Map.of("agent", agent))
        .post("/cases/" + id + "/assign")
        .then()
        .statusCode(200);
    return new Assigned(id, agent);
  }

  Assigned calledCase() {
    var held = assignedCase();
    ringback
        .api()
        .body(Map.of("agent", held.agent()))
        .post("/cases/" + held.id() + "/calls")
        .then()
        .statusCode(201);
    return held;
  }

  /** Told before there was a rule for its queue. */
  private String unmappedEvent() {
    var queue = ringback.unique("queue");
    var event =
        Map.of(
            "event",
            "missed",
            "callId",
            UUID.randomUUID().toString(),
            "direction",
            "in",
            "from",
            number(),
            "queue",
            queue,
            "at",
            "2026-01-31T12:00:00Z");
    var id = ringback.api().body(event).post("/pbx/events").jsonPath().getString("id");
    ringback
        .api()
        .body(Map.of("queue", queue, "list", list()))
        .put("/intake-rules")
        .then()
        .statusCode(201);
    return id;
  }

  private static Post importOf(String body, String otherBody) {
    return new Post("/imports", "multipart/form-data; boundary=" + BOUNDARY, body, otherBody);
  }

  /** An import; made another by what one of its parts says, in as many letters. */
  Post importBut(String text, String otherText) {
    var form = form("spring.csv", "nobody");
    return importOf(form, form.replace(text, otherText));
  }

  /** A dry run of one row; one that is rejected makes nothing in the background later. */
  private String form(String file, String phone) {
    return part("list", list())
        + part("dryRun", "true")
        + part("mapping", "{\"Phone\":\"phone\"}")
        + part("file\"; filename=\"" + file, "Phone\n" + phone + "\n")
        + "--"
        + BOUNDARY
        + "--\r\n";
  }

  private static String part(String name, String content) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, content);
  }

  String dryRun(String phone) {
    var form = form("spring.csv", phone);
    var id = importOf(form, form).send(ringback.api()).jsonPath().getString("id");
    awaitState(id, "CHECKED");
    return id;
  }

  String finished() {
    var id = dryRun(number());
    ringback.api().post("/imports/" + id + "/start").then().statusCode(202);
    awaitState(id, "FINISHED");
    return id;
  }

  private void awaitState(String id, String state) {
    await()
        .until(
            () -> ringback.api().get("/imports/" + id).jsonPath().getString("state").equals(state));
  }

  static String number() {
    return "+35840555" + NUMBERS.incrementAndGet();
  }

  /** Rows of what only requests make; the clocks write history too. */
  long countWhatRequestsMake() {
    return Stream.of("call_case", "call_attempt", "intake_event", "save_token", "webhook")
        .mapToLong(table -> ringback.sql().count("SELECT count(*) FROM " + table))
        .sum();
  }
}
