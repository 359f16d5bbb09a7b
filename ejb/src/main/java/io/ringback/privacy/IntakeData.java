package io.ringback.privacy;

import static io.ringback.privacy.Places.array;
import static io.ringback.privacy.Places.utc;

import io.ringback.configuration.Organisation;
import io.ringback.numbers.PhoneNumber;
import io.ringback.numbers.PhoneNumbers;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Events of the PBX. They keep a number as the PBX wrote it, so it is looked for by its last digits
 * and then read again.
 *
 * <p>The call's id stays: told once more, the event must not make the case again.
 */
@ApplicationScoped
class IntakeData implements PersonalData {
  private static final int TAIL = 7;

  /** The last: a number that could not be read may stand anywhere in what the PBX wrote. */
  private static final String CANDIDATES =
      """
      SELECT id, direction, from_number, to_number, phone FROM intake_event
      WHERE right(regexp_replace(from_number, '[^0-9]', '', 'g'), 7) = ?1
         OR (direction = 'out' AND right(regexp_replace(to_number, '[^0-9]', '', 'g'), 7) = ?1)
         OR (outcome IN ('UNMAPPED', 'NO_NUMBER')
             AND strpos(regexp_replace(concat(from_number, ' ', to_number), '[^0-9]', '', 'g'), ?2) > 0)
      """;

  private static final String HELD =
      """
      SELECT jsonb_build_object(
        'id', public_id, 'event', event, 'callId', call_id, 'direction', direction, 'from', from_number, 'to', to_number,
        'queue', queue, 'agent', agent, 'at', %s, 'data', data, 'outcome', outcome) AS held
      FROM intake_event WHERE id = ANY (CAST(?1 AS bigint[])) ORDER BY id DESC LIMIT ?2
      """
          .formatted(utc("at"));

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

  @Override
  public void eraseOfCases(List<Long> cases) {
    var ids = array(cases);
    sql.execute(
        """
        UPDATE pbx_call SET phone = NULL WHERE phone IS NOT NULL AND call_id IN (
          SELECT call_id FROM intake_event WHERE case_id = ANY (CAST(?1 AS bigint[])))
        """,
        ids);
    sql.execute(FORGET.formatted("case_id = ANY (CAST(?1 AS bigint[]))"), ids);
  }

  @Override
  public void eraseOfNumber(String e164) {
    sql.execute(FORGET.formatted("id = ANY (CAST(?1 AS bigint[]))"), array(find(e164)));
  }

  private List<Long> find(String e164) {
    var digits = e164.substring(e164.startsWith("+") ? 1 : 0);
    var tail = digits.substring(Math.max(0, digits.length() - TAIL));
    var regions = regions();
    return sql.list(CANDIDATES, tail, digits).stream()
        .filter(row -> isOf(row, e164, digits, regions))
        .map(row -> row.number("id"))
        .toList();
  }

  private static boolean isOf(Row row, String e164, String digits, Set<String> regions) {
    var person =
        row.findText("out".equals(row.findText("direction")) ? "to_number" : "from_number");
    if (e164.equals(row.findText("phone"))) return true;
    if (person == null) return false;
    return person.replaceAll("[^0-9]", "").contains(digits)
        || regions.stream()
            .flatMap(region -> PhoneNumbers.find(person, region, true).stream())
            .map(PhoneNumber::e164)
            .anyMatch(e164::equals);
  }

  /** Of every list: a number without a country code was read in one of them. */
  private Set<String> regions() {
    var ofLists =
        sql.list("SELECT DISTINCT default_region FROM callback_list").stream()
            .map(row -> row.text("default_region"));
    return Stream.concat(Stream.of(organisation.region()), ofLists).collect(Collectors.toSet());
  }
}
