package io.ringback.imports;

import io.ringback.imports.rows.RowProblem;
import io.ringback.imports.rows.StagedRow;
import io.ringback.numbers.PhoneNumber;
import io.ringback.persistence.CopyIn;
import io.ringback.persistence.PublicIds;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows that were read, before they become something. */
@ApplicationScoped
class StagedRows {
  private static final String COLUMNS =
      """
      import_id, row_no, public_id, phone, phone_raw, phone_valid, other_phones, name, company, topic, note, channel_in,
      external_system, external_id, priority, due_at, expires_at, fields, problems
      """;

  /**
   * Cases of c that stand in the way of a row of r: open, or closed not long ago because the person
   * was dealt with. What was cancelled or undone may come again.
   */
  static final String KNOWN_CASE =
      """
      c.list_id = ?1 AND c.phone = r.phone AND (c.state <> 'CLOSED'
        OR c.closed_at > (SELECT ringback_now()) - interval '30 days' AND c.close_reason NOT IN ('CANCELLED', 'IMPORT_UNDONE', 'MERGED'))
      """;

  /**
   * The first row of the file that has the number of r. {@code + 0} leaves only the index of
   * numbers to find it: of an import that has just begun the statistics know nothing.
   */
  private static final String EARLIER =
      """
      SELECT min(e.row_no) FROM import_row e
      WHERE e.phone = r.phone AND e.import_id + 0 = ?2 AND e.row_no + 0 < r.row_no AND e.problems IS NULL
      """;

  @Inject Sql sql;
  @Inject CopyIn copyIn;

  void add(long importId, List<StagedRow> rows) {
    var lines = new CopyIn.Lines();
    rows.forEach(row -> write(importId, row, lines));
    copyIn.copy("import_row", COLUMNS, lines);
  }

  private static void write(long importId, StagedRow row, CopyIn.Lines lines) {
    var phone = row.numbers().isEmpty() ? null : row.numbers().get(0);
    boolean good = row.isGood();
    lines
        .add(importId)
        .add(row.number())
        .add(good ? PublicIds.next() : null)
        .add(phone == null ? null : phone.e164())
        .add(phone == null ? row.unread() : phone.raw())
        .add(phone == null ? null : phone.valid());
    var texts = row.texts();
    lines.add(others(row.numbers())).add(texts.name()).add(texts.company()).add(texts.topic());
    lines.add(texts.note()).add(texts.channelIn()).add(texts.externalSystem());
    lines.add(texts.externalId()).add(row.priority()).add(row.dueAt()).add(row.expiresAt());
    lines.add(row.fields()).add(good ? null : RowProblem.json(row.problems())).endRow();
  }

  private static @Nullable String others(List<PhoneNumber> numbers) {
    if (numbers.size() < 2) return null;
    return numbers.stream().skip(1).map(PhoneNumber::e164).collect(Collectors.joining(" "));
  }

  /**
   * Finds duplicates among rows that were just added: an earlier row, a case of the list or a
   * contact has the number.
   *
   * @return how many
   */
  int markDuplicates(ImportJob job, int from, int to) {
    var known =
        job.isOfContacts()
            ? "SELECT true FROM contact_number n WHERE n.phone = r.phone AND ?1 = 0 LIMIT 1"
            : "SELECT true FROM call_case c WHERE " + KNOWN_CASE + " LIMIT 1";
    return sql.execute(
        """
        UPDATE import_row r SET duplicate_row = (%1$s), is_known = (%2$s) IS TRUE
        WHERE r.import_id = ?2 AND r.row_no BETWEEN ?3 AND ?4 AND r.problems IS NULL AND ((%1$s) IS NOT NULL OR (%2$s))
        """
            .formatted(EARLIER, known),
        job.listId() == null ? 0L : job.listId(),
        job.rowId(),
        from,
        to);
  }

  /** Up to {@code limit} at once: a check that is repeated begins with none. */
  int remove(long importId, int limit) {
    return sql.execute(
        "DELETE FROM import_row WHERE ctid = ANY (ARRAY(SELECT ctid FROM import_row WHERE import_id = ?1 LIMIT ?2))",
        importId,
        limit);
  }

  void reject(long importId, int rowNo, List<RowProblem> problems) {
    sql.execute(
        "UPDATE import_row SET problems = CAST(?3 AS jsonb), outcome = NULL WHERE import_id = ?1 AND row_no = ?2",
        importId,
        rowNo,
        RowProblem.json(problems).toString());
  }

  void settle(long importId, int rowNo, String outcome, String madeId) {
    sql.execute(
        """
        UPDATE import_row SET outcome = ?3, public_id = coalesce(nullif(CAST(?4 AS text), ''), public_id), done_at = ringback_now()
        WHERE import_id = ?1 AND row_no = ?2
        """,
        importId,
        rowNo,
        outcome,
        madeId);
  }

  Optional<Row> findTodo(long importId) {
    return sql.find(
        "SELECT * FROM import_row WHERE import_id = ?1 AND outcome = 'PENDING' ORDER BY row_no LIMIT 1",
        importId);
  }
}
