package io.ringback.privacy;

import static io.ringback.privacy.Places.array;
import static io.ringback.privacy.Places.utc;

import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * Cases with their attempts, recordings and history.
 *
 * <p>The rows stay, for counts and history are about work. Of the history's details only what is
 * known to be harmless stays; the rest may hold anything that somebody typed.
 */
@ApplicationScoped
class CaseData implements PersonalData {
  /** Of an edit each field keeps that it was changed; these keep from what to what. */
  private static final String HARMLESS_FIELDS = "'list', 'priority', 'dueAt', 'expiresAt'";

  private static final String HARMLESS_DETAILS =
      "'source', 'agent', 'reason', 'status', 'attempt', 'recording', 'mainCase', 'request', 'at', 'kept'";

  private static final String HELD =
      """
      SELECT jsonb_build_object(
        'id', c.public_id, 'list', l.key, 'state', c.state, 'closeReason', c.close_reason, 'phone', c.phone, 'phoneRaw', d.phone_raw,
        'name', d.name, 'company', d.company, 'topic', d.topic, 'note', d.note, 'channelIn', d.channel_in, 'source', d.source,
        'externalSystem', d.external_system, 'externalId', d.external_id, 'fields', d.fields,
        'requestedAt', %s, 'dueAt', %s, 'closedAt', %s,
        'attempts', (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'id', a.public_id, 'startedAt', %s, 'status', a.status, 'note', a.note, 'classification', a.classification) ORDER BY a.id), '[]')
          FROM call_attempt a WHERE a.case_id = c.id),
        'recordings', (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'id', r.public_id, 'kind', r.kind, 'durationSeconds', r.duration_seconds, 'addedAt', %s) ORDER BY r.id), '[]')
          FROM recording r WHERE r.case_id = c.id),
        'history', (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'type', e.type, 'at', %s, 'actor', e.actor, 'details', e.details) ORDER BY e.id), '[]')
          FROM case_event e WHERE e.case_id = c.id)) AS held
      FROM call_case c JOIN case_details d ON d.case_id = c.id JOIN callback_list l ON l.id = c.list_id
      WHERE c.phone = ?1
         OR c.id IN (SELECT case_id FROM case_event WHERE type = 'EDITED' AND details -> 'phone' ->> 'old' = ?1)
      ORDER BY c.id DESC LIMIT ?2
      """
          .formatted(
              utc("c.requested_at"),
              utc("c.due_at"),
              utc("c.closed_at"),
              utc("a.started_at"),
              utc("r.added_at"),
              utc("e.at"));

  @Inject Sql sql;

  @Override
  public String kind() {
    return "cases";
  }

  @Override
  public List<JsonObject> listHeldOn(String e164) {
    return Places.listHeld(sql, HELD, e164, MOST);
  }

  @Override
  public void eraseOfCases(List<Long> cases) {
    var ids = array(cases);
    sql.execute(
        """
        UPDATE case_details SET phone_raw = NULL, phone_valid = false, name = NULL, company = NULL, topic = NULL, note = NULL,
          external_system = NULL, external_id = NULL, fields = '{}'
        WHERE case_id = ANY (CAST(?1 AS bigint[]))
        """,
        ids);
    sql.execute(
        "UPDATE call_attempt SET note = NULL WHERE case_id = ANY (CAST(?1 AS bigint[]))", ids);
    forgetHistory(ids);
    sql.execute("DELETE FROM save_token WHERE case_id = ANY (CAST(?1 AS bigint[]))", ids);
    sql.execute("DELETE FROM recording WHERE case_id = ANY (CAST(?1 AS bigint[]))", ids);
    sql.execute(
        """
        UPDATE call_case SET phone = NULL, merge_phone = NULL, anonymised_at = ringback_now(), version = version + 1
        WHERE id = ANY (CAST(?1 AS bigint[])) AND state = 'CLOSED'
        """,
        ids);
  }

  private void forgetHistory(String ids) {
    sql.execute(
        """
        UPDATE case_event SET details = (
          SELECT coalesce(jsonb_object_agg(key, CASE WHEN type = 'EDITED' AND key NOT IN (%s) THEN '{"old": null, "new": null}' ELSE value END), '{}')
          FROM jsonb_each(details) WHERE type = 'EDITED' OR key IN (%s))
        WHERE case_id = ANY (CAST(?1 AS bigint[])) AND details <> '{}'
        """
            .formatted(HARMLESS_FIELDS, HARMLESS_DETAILS),
        ids);
  }

  /** Cases that had the number once and have another now: they forget that they had it. */
  @Override
  public void eraseOfNumber(String e164) {
    sql.execute(
        """
        UPDATE case_event SET details = jsonb_set(details, '{phone}', jsonb_build_object(
          'old', nullif(details -> 'phone' ->> 'old', ?1), 'new', nullif(details -> 'phone' ->> 'new', ?1)))
        WHERE type = 'EDITED' AND details -> 'phone' IS NOT NULL AND case_id IN (
          SELECT case_id FROM case_event WHERE type = 'EDITED' AND details -> 'phone' ->> 'old' = ?1)
        """,
        e164);
  }
}
