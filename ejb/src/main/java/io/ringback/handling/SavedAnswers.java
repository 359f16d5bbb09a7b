package io.ringback.handling;

import io.ringback.agents.Agent;
import io.ringback.cases.CaseView;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import io.ringback.related.RelatedResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers by its token what a save was answered, in the save's own transaction (HANDLE-6). */
@ApplicationScoped
class SavedAnswers {
  private static final Jsonb JSON = JsonbBuilder.create();

  /** The answer as it is kept: either a case, or why it was taken away. */
  public record Answer(
      @Nullable CaseView callCase,
      @Nullable List<RelatedResult> related,
      @Nullable String reason,
      @Nullable String holder) {}

  @Inject Sql sql;

  /** The first answer to this token. Its agent is locked, so a save on its way has ended. */
  Optional<SaveOutcome> find(SaveCommand command, Agent agent) {
    return sql.find(
            """
            SELECT t.agent_id, c.public_id, t.answer FROM save_token t JOIN call_case c ON c.id = t.case_id
            WHERE t.token = CAST(?1 AS uuid)
            """,
            command.saveToken().toString())
        .map(row -> outcome(row, command, agent));
  }

  private static SaveOutcome outcome(Row row, SaveCommand command, Agent agent) {
    if (row.number("agent_id") != agent.id() || !row.text("public_id").equals(command.caseId())) {
      throw new InvalidFieldException(Violation.of("saveToken", "used-elsewhere"));
    }
    var answer = JSON.fromJson(row.text("answer"), Answer.class);
    if (answer.callCase() == null) {
      return new SaveOutcome.TakenAway(
          String.valueOf(answer.reason()), String.valueOf(answer.holder()));
    }
    var related = answer.related();
    return new SaveOutcome.Applied(
        new Saved(answer.callCase(), related == null ? List.of() : related, null));
  }

  void keep(SaveCommand command, Agent agent, SaveOutcome outcome) {
    sql.execute(
        """
        INSERT INTO save_token (token, case_id, agent_id, answer, saved_at)
        SELECT CAST(?1 AS uuid), id, ?3, CAST(?4 AS jsonb), ringback_now() FROM call_case WHERE public_id = ?2
        """,
        command.saveToken().toString(),
        command.caseId(),
        agent.id(),
        JSON.toJson(answer(outcome)));
  }

  private static Answer answer(SaveOutcome outcome) {
    if (outcome instanceof SaveOutcome.TakenAway lost)
      return new Answer(null, null, lost.reason(), lost.holder());
    var saved = ((SaveOutcome.Applied) outcome).saved();
    return new Answer(saved.callCase(), saved.related(), null, null);
  }
}
