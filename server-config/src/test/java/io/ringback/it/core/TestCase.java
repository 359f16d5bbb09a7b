package io.ringback.it.core;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A case as the API shows it. Two of one id are equal. */
final class TestCase {
  private final Office office;
  private final String id;

  TestCase(Office office, String id) {
    this.office = office;
    this.id = id;
  }

  String id() {
    return id;
  }

  String path(String more) {
    return "/cases/" + id + more;
  }

  JsonPath view() {
    return office.get(path("")).statusCode(200).extract().jsonPath();
  }

  String state() {
    return view().getString("state");
  }

  String closeReason() {
    return view().getString("closeReason");
  }

  /** Name of the agent, null when nobody's. */
  String assignee() {
    return view().getString("assignee");
  }

  Instant time(String field) {
    var text = view().getString(field);
    return text == null ? null : Instant.parse(text);
  }

  /** Types of its history, oldest first. */
  List<String> history() {
    return historyItems().getList("items.type");
  }

  JsonPath historyItems() {
    return office.get(path("/history?limit=200")).statusCode(200).extract().jsonPath();
  }

  /** Edits it as somebody who has just read it. */
  ValidatableResponse edit(Map<String, Object> changes) {
    return office.patch(path(""), tag(), changes);
  }

  String tag() {
    return office.get(path("")).statusCode(200).extract().header("ETag");
  }

  ValidatableResponse unassign() {
    return office.post(path("/unassign"), Map.of());
  }

  ValidatableResponse close(String reason) {
    return office.post(path("/close"), Map.of("reason", reason));
  }

  ValidatableResponse reopen(Map<String, Object> body) {
    return office.post(path("/reopen"), body);
  }

  /** Lets a time of it come: {@code over("auto_stop_at")} is a second ago. */
  TestCase over(String column) {
    return move(column, "-1 second");
  }

  /** Sets a time of it relative to now. */
  TestCase move(String column, String interval) {
    office
        .sql()
        .execute(
            "UPDATE call_case SET %s = ringback_now() + interval '%s' WHERE public_id = ?"
                .formatted(column, interval),
            id);
    return this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TestCase one && one.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "case " + id;
  }
}
