package io.ringback.privacy;

import static io.ringback.privacy.Places.array;
import static io.ringback.privacy.Places.utc;

import io.ringback.configuration.Organisation;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import io.ringback.telephony.PersonNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls and what the PBX told of them. An event knows its person's number, as far as it could be
 * read; older ones only as the PBX wrote it, so they are looked for by its last digits and then
 * read again.
 *
 * <p>The event's call id stays: told once more, the event must not make the case again.
 */
@ApplicationScoped
class IntakeData implements PersonalData {
  /** Without a SIP address's host and an extension; the indexes of V046 have the same words. */
  private static final String TAIL = "right(regexp_replace(%s, '[@;xX].*$|[^0-9]', '', 'g'), 7)";

  /** The last: a number that could not be read may stand anywhere in what the PBX wrote. */
  private static final String CANDIDATES =
      """
      SELECT id, direction, from_number, to_number, phone FROM intake_event
      WHERE phone = ?1 OR %s = ?2 OR (direction = 'out' AND %s = ?2)
         OR (outcome IN ('UNMAPPED', 'NO_NUMBER')
             AND strpos(regexp_replace(concat(from_number, ' ', to_number), '[^0-9]', '', 'g'), ?2) > 0)
      """
          .formatted(TAIL.formatted("from_number"), TAIL.formatted("to_number"));

  private static final String HELD =
      """
      SELECT jsonb_build_object(
        'id', public_id, 'event', event, 'callId', call_id, 'direction', direction, 'from', from_number, 'to', to_number,
        'queue', queue, 'agent', agent, 'at', %s, 'data', data, 'outcome', outcome) AS held
      FROM intake_event WHERE id = ANY (CAST(?1 AS bigint[])) ORDER BY id DESC LIMIT ?2
      """
          .formatted(utc("at"));

  private static final String CALLS =
      """
      SELECT call_id FROM intake_event WHERE case_id = ANY (CAST(?1 AS bigint[]))
      UNION SELECT call_id FROM call_attempt WHERE case_id = ANY (CAST(?1 AS bigint[])) AND call_id IS NOT NULL
      """;

  /** Most events of a call belong to no case: what came before it was made, what was told twice. */
  private static final String EVENTS =
      """
      WITH calls AS (%s)
      SELECT e.id FROM calls JOIN intake_event e USING (call_id) WHERE e.outcome <> 'DUPLICATE'
      UNION ALL SELECT e.id FROM calls JOIN intake_event e USING (call_id) WHERE e.outcome = 'DUPLICATE'
      """
          .formatted(CALLS);

  private static final String FORGET =
      """
      UPDATE intake_event SET phone = NULL, from_number = CASE WHEN direction = 'out' THEN from_number END,
        to_number = CASE WHEN direction = 'out' THEN NULL ELSE to_number END, recording_url = NULL, data = '{}'
      WHERE %s
      """;

  @Inject Sql sql;
  @Inject Organisation organisation;

  @Override
  public String kind() {
    return "pbxEvents";
  }

  @Override
  public List<JsonObject> listHeldOn(String e164) {
    return Places.listHeld(sql, HELD, array(find(e164)), MOST);
  }

  /** The attempt is what leads to its call, so it forgets it last. */
  @Override
  public void eraseOfCases(List<Long> cases) {
    var ids = array(cases);
    sql.execute(
        "UPDATE pbx_call SET phone = NULL WHERE phone IS NOT NULL AND call_id IN (" + CALLS + ")",
        ids);
    sql.execute(FORGET.formatted("id IN (" + EVENTS + ")"), ids);
    sql.execute(
        "UPDATE call_attempt SET call_id = NULL WHERE case_id = ANY (CAST(?1 AS bigint[])) AND call_id IS NOT NULL",
        ids);
  }

  @Override
  public void eraseOfNumber(String e164) {
    sql.execute("UPDATE pbx_call SET phone = NULL WHERE phone = ?1", e164);
    sql.execute(FORGET.formatted("id = ANY (CAST(?1 AS bigint[]))"), array(find(e164)));
  }

  private List<Long> find(String e164) {
    var sought = new SoughtNumber(e164);
    var regions = regions();
    return sql.list(CANDIDATES, e164, sought.tail()).stream()
        .filter(row -> isOf(row, sought, regions))
        .map(row -> row.number("id"))
        .toList();
  }

  private static boolean isOf(Row row, SoughtNumber sought, Set<String> regions) {
    if (sought.e164().equals(row.findText("phone"))) return true;
    var person =
        row.findText("out".equals(row.findText("direction")) ? "to_number" : "from_number");
    return regions.stream()
        .anyMatch(
            region -> sought.isIn(PersonNumber.read(person, region, true).spelling(), region));
  }

  /** Of every list: a number without a country code was read in one of them. */
  private Set<String> regions() {
    var ofLists =
        sql.list("SELECT DISTINCT default_region FROM callback_list").stream()
            .map(row -> row.text("default_region"));
    return Stream.concat(Stream.of(organisation.region()), ofLists).collect(Collectors.toSet());
  }
}
