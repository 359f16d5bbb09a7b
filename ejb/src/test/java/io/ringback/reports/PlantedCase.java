package io.ringback.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A case to which things happen, in the row, the attempts and the history, as the product does. */
final class PlantedCase {
  private final ReportScene scene;
  private final long id;
  private final Instant requestedAt;

  PlantedCase(ReportScene scene, long id, Instant requestedAt) {
    this.scene = scene;
    this.id = id;
    this.requestedAt = requestedAt;
  }

  static Instant time(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private Instant after(int minutes) {
    return requestedAt.plus(Duration.ofMinutes(minutes));
  }

  PlantedCase event(String type, Instant at, String details) {
    scene.run(
        "INSERT INTO case_event (case_id, type, at, actor, details) VALUES (?, ?, ?, 'test', CAST(? AS jsonb))",
        id,
        type,
        ReportScene.stamp(at),
        details);
    return this;
  }

  PlantedCase offeredTo(String agent, int minutes) {
    return event("OFFERED", after(minutes), "{\"agent\":\"%s\"}".formatted(agent));
  }

  PlantedCase autoStopped(int minutes) {
    return event("AUTO_STOPPED", after(minutes), "{\"reason\":\"AUTO_STOP\"}");
  }

  /** An attempt of which nobody but the agent says anything. */
  PlantedCase called(long agent, int minutes, String status) {
    return attempt(agent, minutes, status, false, false);
  }

  /** An attempt whose end was reported, and not that it was answered. */
  PlantedCase ended(long agent, int minutes, String status) {
    return attempt(agent, minutes, status, false, true);
  }

  PlantedCase answered(long agent, int minutes, String status) {
    return attempt(agent, minutes, status, true, true);
  }

  PlantedCase notSaved(long agent, int minutes) {
    attempt(agent, minutes, "BUSY", false, false);
    scene.run("UPDATE call_attempt SET status = NULL, saved_at = NULL WHERE case_id = ?", id);
    return this;
  }

  PlantedCase failed(long agent, int minutes) {
    attempt(agent, minutes, "BUSY", false, false);
    scene.run(
        "UPDATE call_attempt SET status = NULL, failed = true WHERE id = (SELECT max(id) FROM call_attempt WHERE case_id = ?)",
        id);
    return this;
  }

  private PlantedCase attempt(
      long agent, int minutes, String status, boolean answered, boolean ended) {
    var start = ReportScene.stamp(after(minutes));
    scene.run(
        """
        INSERT INTO call_attempt (public_id, case_id, agent_id, started_at, answered_at, ended_at, status, saved_at, reached)
        SELECT gen_random_uuid()::text, c.id, ?, start, CASE WHEN ? THEN start END, CASE WHEN ? THEN start END, given, start,
               coalesce(s.reached, true)
        FROM (SELECT CAST(? AS timestamptz) AS start, CAST(? AS text) AS given) t
        JOIN call_case c ON c.id = ? LEFT JOIN handling_status s ON s.list_id = c.list_id AND s.code = given
        """,
        agent,
        answered,
        ended,
        start,
        status,
        id);
    return this;
  }

  PlantedCase closedBy(long agent, String reason) {
    close(reason);
    scene.run("UPDATE call_case SET closed_by = ? WHERE id = ?", agent, id);
    return this;
  }

  PlantedCase closed(String reason) {
    return close(reason);
  }

  private PlantedCase close(String reason) {
    scene.run(
        "UPDATE call_case SET state = 'CLOSED', close_reason = ?, closed_at = now() WHERE id = ?",
        reason,
        id);
    return switch (reason) {
      case "EXPIRED" -> event("EXPIRED", after(600), "{}");
      case "MERGED" -> event("MERGED", after(0), "{\"mainCase\":\"other\"}");
      default -> event("CLOSED", after(600), "{\"reason\":\"%s\"}".formatted(reason));
    };
  }

  PlantedCase reopened() {
    scene.run(
        "UPDATE call_case SET state = 'READY', close_reason = NULL, closed_at = NULL, closed_by = NULL WHERE id = ?",
        id);
    return event("REOPENED", after(700), "{}");
  }

  PlantedCase movedTo(long list) {
    scene.run("UPDATE call_case SET list_id = ? WHERE id = ?", list, id);
    return event("EDITED", after(5), "{\"list\":{\"old\":\"a\",\"new\":\"b\"}}");
  }
}
