package io.ringback.related;

import io.ringback.access.Actor;
import io.ringback.agents.Agent;
import io.ringback.agents.Agents;
import io.ringback.cases.CallCase;
import io.ringback.cases.CaseRepository;
import io.ringback.cases.CaseResolutions;
import io.ringback.cases.Resolution;
import io.ringback.lists.RelatedCasesMode;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a status given to a case does to the other open cases of its number (REL-3). */
@ApplicationScoped
public class RelatedCases {
  /** Nobody has more requests open than can be shown. */
  private static final int MOST = 100;

  @Inject Sql sql;
  @Inject CaseRepository cases;
  @Inject CaseResolutions resolutions;
  @Inject Agents agents;

  /**
   * Gives the related cases the same result. Those that somebody else holds, or is changing just
   * now, are left alone and named. The case itself is locked and resolved already.
   */
  public List<RelatedResult> resolve(
      Actor actor,
      Agent agent,
      CallCase resolved,
      ApplyTo applyTo,
      String status,
      Resolution resolution,
      Instant now) {
    var phone = resolved.phone();
    if (applyTo == ApplyTo.THIS_CASE || phone == null) return List.of();
    var results = new ArrayList<RelatedResult>();
    for (var row : candidates(resolved, applyTo)) {
      if (actor.sees(row.number("list_id")))
        results.add(resolve(agent, row, phone, status, resolution, now));
    }
    return results;
  }

  /** Cases of two lists are related only if neither has the mode OFF (REL-1, record 10). */
  private List<Row> candidates(CallCase resolved, ApplyTo applyTo) {
    var list = resolved.list();
    return sql.list(
        """
        SELECT c.id, c.public_id, c.list_id FROM call_case c JOIN callback_list l ON l.id = c.list_id
        WHERE c.phone = ?1 AND c.state <> 'CLOSED' AND c.id <> ?2 AND (c.list_id = ?3 OR ?4 AND l.related_cases <> 'OFF')
        ORDER BY c.id LIMIT ?5
        """,
        String.valueOf(resolved.phone()),
        resolved.id(),
        list.id(),
        applyTo == ApplyTo.ALL_RELATED && list.relatedCases() != RelatedCasesMode.OFF,
        MOST);
  }

  private RelatedResult resolve(
      Agent agent, Row row, String phone, String status, Resolution resolution, Instant now) {
    var id = row.text("public_id");
    if (!cases.lockNow(row.number("id"))) return new RelatedResult(id, false, null);
    var related = cases.lock(row.number("id"));
    if (!related.isOpenOn(row.number("list_id"), phone)) return new RelatedResult(id, false, null);
    var other = related.assignee().filter(holder -> holder != agent.id());
    if (other.isPresent()) return new RelatedResult(id, false, agents.nameOf(other.get()));
    resolutions.applyToRelated(related, resolution, status, agent, now);
    return new RelatedResult(id, true, null);
  }
}
