package io.ringback.cases;

import io.ringback.json.Json;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * Writes what cases recorded: the lines of the history, and the events of the feed in the same
 * order. One statement for all that a change brought, as every save does this.
 */
@ApplicationScoped
class CaseHistory {
  @Inject Sql sql;

  /** The case is locked, and stored as its events tell. */
  void write(CallCase callCase, List<CaseEvent> events) {
    if (events.isEmpty()) return;
    var recorded = Json.createArrayBuilder();
    events.forEach(event -> recorded.add(line(callCase, event)));
    sql.execute(
        """
        WITH recorded AS MATERIALIZED (
          SELECT * FROM jsonb_to_recordset(CAST(?1 AS jsonb))
            AS event (type text, at timestamptz, actor text, details jsonb, feed text, agent bigint, data jsonb)),
        history AS (
          INSERT INTO case_event (case_id, type, at, actor, details) SELECT ?2, type, at, actor, details FROM recorded)
        INSERT INTO feed_event (type, at, list_id, case_id, public_case_id, agent_id, data)
        SELECT feed, at, ?3, ?2, ?4, agent, data FROM recorded WHERE feed IS NOT NULL
        """,
        recorded.build().toString(),
        callCase.id(),
        callCase.list().id(),
        callCase.publicId());
  }

  private static JsonObject line(CallCase callCase, CaseEvent event) {
    var line =
        Json.createObjectBuilder()
            .add("type", event.type().name())
            .add("at", event.at().toString())
            .add("actor", event.actor())
            .add("details", event.details());
    if (event.agentId() != null) line.add("agent", event.agentId());
    event
        .type()
        .feedType()
        .ifPresent(type -> line.add("feed", type).add("data", data(callCase, event)));
    return line.build();
  }

  private static JsonObject data(CallCase callCase, CaseEvent event) {
    // thin: what was typed stays in the history
    var facts =
        event.type() == CaseEventType.EDITED ? JsonObject.EMPTY_JSON_OBJECT : event.details();
    return Json.createObjectBuilder(facts)
        .remove("note")
        .add("list", callCase.list().key())
        .add("state", callCase.state().name())
        .add("actor", event.actor())
        .build();
  }
}
