package io.ringback.privacy;

import static io.ringback.privacy.Places.array;

import io.ringback.configuration.Organisation;
import io.ringback.imports.rows.RowProblem;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Rows of imports, and the files that they came in: a file with the number goes as a whole, since
 * nobody can cut a person out of it. So does the file of a case whose person is forgotten. A row
 * that waits for its turn counts as rejected; a check that has to be begun again fails.
 *
 * <p>A file that is not checked yet has no rows to be found by; it goes with its import, after 30
 * days at most.
 */
@ApplicationScoped
class ImportData implements PersonalData {
  /** The last: of a rejected row a number may stand in the cell that could not be read. */
  private static final String CANDIDATES =
      """
      SELECT r.import_id, r.row_no, r.phone, r.other_phones, r.phone_raw, coalesce(r.problems, '[]') AS problems, l.default_region
      FROM import_row r JOIN import_job j ON j.id = r.import_id LEFT JOIN callback_list l ON l.id = j.list_id
      WHERE r.phone = ?1 OR ?1 = ANY (string_to_array(r.other_phones, ' '))
         OR (r.problems IS NOT NULL
             AND strpos(regexp_replace(concat(r.phone_raw, CAST(r.problems AS text)), '[^0-9]', '', 'g'), ?2) > 0)
      """;

  private static final String OF_ROWS =
      "(r.import_id, r.row_no) IN (SELECT * FROM unnest(CAST(?1 AS bigint[]), CAST(?2 AS integer[])))";

  private static final String OF_CASES =
      "r.public_id IN (SELECT public_id FROM call_case WHERE id = ANY (CAST(?1 AS bigint[])))";

  private static final String HELD =
      """
      SELECT jsonb_build_object(
        'import', j.public_id, 'file', j.file_name, 'row', r.row_no, 'phone', coalesce(r.phone, r.phone_raw),
        'otherPhones', r.other_phones, 'name', r.name, 'company', r.company, 'topic', r.topic, 'note', r.note,
        'fields', r.fields, 'rejected', jsonb_path_query_array(r.problems, '$[*].value')) AS held
      FROM import_row r JOIN import_job j ON j.id = r.import_id
      WHERE %s ORDER BY r.import_id DESC, r.row_no LIMIT ?3
      """
          .formatted(OF_ROWS);

  /** The id that a contact got may be its number; a case's tells which case the row became. */
  private static final String FORGET =
      """
      WITH forgotten AS (
        UPDATE import_row r SET phone = NULL, phone_raw = NULL, other_phones = NULL, name = NULL, company = NULL,
          topic = NULL, note = NULL, external_id = NULL, fields = NULL, outcome = nullif(r.outcome, 'PENDING'),
          public_id = CASE WHEN j.target = 'CASES' THEN r.public_id END,
          problems = CASE WHEN r.problems IS NOT NULL OR (r.row_no > j.done_row AND j.state IN ('CHECKING', 'CHECKED', 'IMPORTING'))
            THEN CAST('[]' AS jsonb) END
        FROM import_job j WHERE j.id = r.import_id AND %s RETURNING r.import_id),
      files AS (
        DELETE FROM import_file WHERE import_id IN (SELECT import_id FROM forgotten))
      UPDATE import_job SET sample = '[]' WHERE id IN (SELECT import_id FROM forgotten) AND sample <> '[]'
      """;

  @Inject Sql sql;
  @Inject Organisation organisation;

  @Override
  public String kind() {
    return "imports";
  }

  @Override
  public List<JsonObject> listHeldOn(String e164) {
    var rows = find(e164);
    return Places.listHeld(sql, HELD, imports(rows), numbers(rows), MOST);
  }

  /** The row that became the case has its id. */
  @Override
  public void eraseOfCases(List<Long> cases) {
    sql.execute(FORGET.formatted(OF_CASES), array(cases));
  }

  @Override
  public void eraseOfNumber(String e164) {
    var rows = find(e164);
    sql.execute(FORGET.formatted(OF_ROWS), imports(rows), numbers(rows));
  }

  private List<Row> find(String e164) {
    var sought = new SoughtNumber(e164);
    return sql.list(CANDIDATES, e164, sought.tail()).stream()
        .filter(row -> isOf(row, sought))
        .toList();
  }

  private boolean isOf(Row row, SoughtNumber sought) {
    var others = Objects.requireNonNullElse(row.findText("other_phones"), "").split(" ");
    if (Stream.concat(Stream.ofNullable(row.findText("phone")), Stream.of(others))
        .anyMatch(sought.e164()::equals)) return true;
    var listed = row.findText("default_region");
    var region = listed == null ? organisation.region() : listed;
    var refused = RowProblem.read(row.array("problems")).stream().map(RowProblem::value);
    return Stream.concat(Stream.ofNullable(row.findText("phone_raw")), refused)
        .anyMatch(text -> sought.isIn(text, region));
  }

  private static String imports(List<Row> rows) {
    return array(rows.stream().map(row -> row.number("import_id")).toList());
  }

  private static String numbers(List<Row> rows) {
    return array(rows.stream().map(row -> row.number("row_no")).toList());
  }
}
