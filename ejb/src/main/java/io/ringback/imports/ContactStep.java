package io.ringback.imports;

import io.ringback.directory.ContactService;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Turns a stretch of staged rows into contacts in one statement, as far as they are new. A row that
 * shares an id or a number with a contact, or with another row of the stretch, is left to be taken
 * one by one.
 */
@ApplicationScoped
class ContactStep {
  private static final String STATEMENT =
      """
      WITH given AS (
        SELECT row_no, name, company, coalesce(external_id, 'tel:' || substr(phone, 2)) AS key,
               string_to_array(phone || coalesce(' ' || other_phones, ''), ' ') AS phones
        FROM import_row
        WHERE import_id = ?1 AND row_no > ?2 AND row_no <= ?3 AND problems IS NULL),
      numbers AS (SELECT DISTINCT row_no, key, phone FROM given, unnest(phones) AS phone),
      fresh AS (
        SELECT * FROM given g
        WHERE cardinality(g.phones) <= ?5
          AND NOT EXISTS (SELECT FROM contact k WHERE k.key = g.key)
          AND NOT EXISTS (SELECT FROM given o WHERE o.key = g.key AND o.row_no <> g.row_no)
          AND NOT EXISTS (SELECT FROM numbers n JOIN contact_number c USING (phone) WHERE n.row_no = g.row_no)
          AND NOT EXISTS (SELECT FROM numbers n JOIN numbers o USING (phone) WHERE n.row_no = g.row_no AND o.row_no <> g.row_no)),
      made AS (
        INSERT INTO contact (key, name, company, changed_at)
        SELECT key, name, company, CAST(?4 AS timestamptz) FROM fresh ORDER BY key
        ON CONFLICT DO NOTHING RETURNING id, key),
      owned AS (
        INSERT INTO contact_number (phone, contact_id)
        SELECT n.phone, m.id FROM made m JOIN numbers n USING (key) ORDER BY n.phone),
      decided AS (
        UPDATE import_row r SET outcome = CASE WHEN m.id IS NULL THEN 'PENDING' ELSE 'CREATED' END,
          public_id = coalesce(m.key, r.public_id), done_at = CASE WHEN m.id IS NOT NULL THEN CAST(?4 AS timestamptz) END
        FROM given g LEFT JOIN made m USING (key)
        WHERE r.import_id = ?1 AND r.row_no > ?2 AND r.row_no <= ?3 AND r.row_no = g.row_no
        RETURNING r.outcome)
      SELECT count(*) AS contacts FROM decided WHERE outcome = 'CREATED'
      """;

  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * @return how many contacts were made
   */
  int create(ImportJob job, int from, int to) {
    return sql.find(STATEMENT, job.rowId(), from, to, clock.now(), ContactService.MOST_NUMBERS)
        .orElseThrow()
        .integer("contacts");
  }
}
