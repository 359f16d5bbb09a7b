package io.ringback.it.pbx;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.ringback.it.Ringback;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A PBX with one queue, whose requests go to a list of their own. */
final class Pbx {
  private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

  private final Ringback ringback;
  private final String list;

  private Pbx(Ringback ringback, String list) {
    this.ringback = ringback;
    this.list = list;
  }

  /**
   * @param settings of the list, beside its defaults
   */
  static Pbx with(Ringback ringback, Map<String, Object> settings) {
    var pbx = new Pbx(ringback, ringback.unique("pbx"));
    ringback.api().body(settings).put("/lists/" + pbx.list).then().statusCode(201);
    pbx.leadQueueToList();
    return pbx;
  }

  /** A PBX for whose queue there is no rule yet. */
  static Pbx withoutRule(Ringback ringback) {
    var pbx = new Pbx(ringback, ringback.unique("pbx"));
    ringback.api().body(Map.of()).put("/lists/" + pbx.list).then().statusCode(201);
    return pbx;
  }

  void leadQueueToList() {
    ringback
        .api()
        .body(Map.of("queue", queue(), "list", list))
        .put("/intake-rules")
        .then()
        .statusCode(201);
  }

  /** A number that no other test calls from. */
  static String newNumber() {
    return "+358401" + NUMBERS.incrementAndGet();
  }

  String newCall() {
    return ringback.unique("call");
  }

  String list() {
    return list;
  }

  String queue() {
    return list + "-queue";
  }

  /** An event of the queue; {@code more} adds to it or takes its place. */
  Map<String, Object> event(String event, String callId, String from, Map<String, Object> more) {
    var body = new HashMap<String, Object>();
    body.put("event", event);
    body.put("callId", callId);
    body.put("direction", "in");
    body.put("from", from);
    body.put("queue", queue());
    body.putAll(more);
    return body;
  }

  /** Sends it, and returns what became of it. */
  String tell(String event, String callId, String from) {
    return tell(event(event, callId, from, Map.of()));
  }

  String recording(String callId, String url) {
    return tell(event("recording", callId, null, Map.of("recordingUrl", url)));
  }

  String tell(Map<String, Object> body) {
    return send(body).statusCode(202).extract().path("outcome");
  }

  /** Like {@link #tell(Map)}, with an Idempotency-Key. */
  String tell(Map<String, Object> body, String key) {
    return ringback
        .api()
        .header("Idempotency-Key", key)
        .body(body)
        .post("/pbx/events")
        .then()
        .statusCode(202)
        .extract()
        .path("outcome");
  }

  ValidatableResponse send(Map<String, Object> body) {
    return ringback.api().body(body).post("/pbx/events").then();
  }

  /** Cases of the list, newest first. */
  List<Map<String, Object>> cases() {
    return json("/cases?list=" + list).getList("items");
  }

  Map<String, Object> onlyCase() {
    var cases = cases();
    if (cases.size() != 1) throw new IllegalStateException("one case expected: " + cases);
    return cases.get(0);
  }

  List<Map<String, Object>> recordings(Map<String, Object> callCase) {
    return json("/cases/" + callCase.get("id")).getList("recordings");
  }

  List<String> history(Map<String, Object> callCase) {
    return json("/cases/" + callCase.get("id") + "/history").getList("items.type");
  }

  JsonPath json(String path) {
    return ringback.api().get(path).then().statusCode(200).extract().jsonPath();
  }
}
