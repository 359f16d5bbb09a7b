package io.ringback.privacy;

import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * Rows of imports, and the files that they came in: a file with the number goes as a whole, since
 * nobody can cut a person out of it. A row that waits for its turn counts as rejected; a check that
 * has to be begun again fails.
 *
 * <p>A file that is not checked yet has no rows to be found by; it goes with its import, after 30
 * days at most.
 */
@ApplicationScoped
class ImportData implements PersonalData {
  /** A number that could not be read stands in the row as it was written. */
  private static final String OF_NUMBER =
      """
      (r.phone = ?1 OR strpos(regexp_replace(concat(r.phone_raw, ' ', r.other_phones), '[^0-9]', '', 'g'), ltrim(?1, '+')) > 0)
      """;

  private static final String HELD =
      """
      SELECT jsonb_build_object(
        'import', j.public_id, 'file', j.file_name, 'row', r.row_no, 'phone', coalesce(r.phone, r.phone_raw),
        'otherPhones', r.other_phones, 'name', r.name, 'company', r.company, 'topic', r.topic, 'note', r.note,
        'fields', r.fields) AS held
      FROM import_row r JOIN import_job j ON j.id = r.import_id
      WHERE %s ORDER BY r.import_id DESC, r.row_no LIMIT ?2
      """
          .formatted(OF_NUMBER);

  private static final String FORGET =
      """
      WITH forgotten AS (
        UPDATE import_row r SET phone = NULL, phone_raw = NULL, other_phones = NULL, name = NULL, company = NULL,
          topic = NULL, note = NULL, external_id = NULL, fields = NULL, outcome = nullif(r.outcome, 'PENDING'),
          problems = CASE WHEN r.problems IS NOT NULL OR (r.row_no > j.done_row AND j.state IN ('CHECKING', 'CHECKED', 'IMPORTING'))
            THEN CAST('[]' AS jsonb) END
        FROM import_job j WHERE j.id = r.import_id AND %s RETURNING r.import_id),
      files AS (
        DELETE FROM import_file WHERE import_id IN (SELECT import_id FROM forgotten))
      UPDATE import_job SET sample = '[]' WHERE id IN (SELECT import_id FROM forgotten)
      """
          .formatted(OF_NUMBER);

  @Inject Sql sql;

  @Override
  public String kind() {
    return "imports";
  }

  @Override
  public List<JsonObject> listHeldOn(String e164) {
    return Places.listHeld(sql, HELD, e164, MOST);
  }

  @Override
  public void eraseOfNumber(String e164) {
    sql.execute(FORGET, e164);
  }
}
