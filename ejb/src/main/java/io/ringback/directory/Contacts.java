package io.ringback.directory;

import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.json.Json;
import io.ringback.persistence.Cursor;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The contacts in the database. */
@ApplicationScoped
class Contacts {
  private static final String SELECT =
      """
      SELECT k.id AS row_id, k.key, k.name, k.company,
             (SELECT coalesce(jsonb_agg(n.phone ORDER BY n.phone), '[]') FROM contact_number n WHERE n.contact_id = k.id) AS numbers
      FROM contact k
      """;

  @Inject Sql sql;

  Optional<Contact> find(String id) {
    return sql.find(SELECT + "WHERE k.key = ?1", id).map(Contacts::contact);
  }

  Optional<Contact> findByNumber(String e164) {
    return sql.find(
            SELECT + "JOIN contact_number own ON own.contact_id = k.id WHERE own.phone = ?1", e164)
        .map(Contacts::contact);
  }

  Page<Contact> list(PageRequest page) {
    var cursor = Cursor.read(page, 1);
    long after = cursor == null ? 0 : cursor.number(0);
    var rows = sql.list(SELECT + "WHERE k.id > ?1 ORDER BY k.id LIMIT ?2", after, page.limit() + 1);
    return Page.of(rows, page.limit(), Contacts::contact, row -> Cursor.of(row.number("row_id")));
  }

  Page<Contact> search(String text, String e164, PageRequest page) {
    var cursor = Cursor.read(page, 1);
    var rows =
        sql.list(
            SELECT
                + """
                WHERE k.id > ?1 AND (
                  strpos(lower(concat_ws(' ', k.name, k.company, k.key)), lower(CAST(?2 AS text))) > 0
                  OR EXISTS (SELECT FROM contact_number n WHERE n.contact_id = k.id AND n.phone = ?3))
                ORDER BY k.id LIMIT ?4
                """,
            cursor == null ? 0 : cursor.number(0),
            text,
            e164,
            page.limit() + 1);
    return Page.of(rows, page.limit(), Contacts::contact, row -> Cursor.of(row.number("row_id")));
  }

  /**
   * @return whether it was new; its row is locked from here on
   */
  boolean put(Contact contact) {
    return sql.find(
            """
            INSERT INTO contact (key, name, company, changed_at)
            VALUES (?1, nullif(CAST(?2 AS text), ''), nullif(CAST(?3 AS text), ''), ringback_now())
            ON CONFLICT (key) DO UPDATE SET name = excluded.name, company = excluded.company, changed_at = excluded.changed_at
            RETURNING xmax = 0 AS created
            """,
            contact.id(),
            orEmpty(contact.name()),
            orEmpty(contact.company()))
        .orElseThrow()
        .flag("created");
  }

  /** In one order of numbers, so that two contacts that exchange theirs wait for each other. */
  void replaceNumbers(String id, List<String> numbers) {
    var wanted = Json.createArrayBuilder(numbers).build().toString();
    sql.execute(
        """
        DELETE FROM contact_number WHERE contact_id = (SELECT id FROM contact WHERE key = ?1)
          AND phone NOT IN (SELECT jsonb_array_elements_text(CAST(?2 AS jsonb)))
        """,
        id,
        wanted);
    sql.execute(
        """
        INSERT INTO contact_number (phone, contact_id)
        SELECT phone, k.id FROM contact k, jsonb_array_elements_text(CAST(?2 AS jsonb)) AS wanted (phone)
        WHERE k.key = ?1 ORDER BY phone
        ON CONFLICT (phone) DO NOTHING
        """,
        id,
        wanted);
    findForeign(id, wanted).ifPresent(Contacts::refuse);
  }

  private Optional<Row> findForeign(String id, String wanted) {
    return sql.find(
        """
        SELECT n.phone, k.key FROM contact_number n JOIN contact k ON k.id = n.contact_id
        WHERE n.phone IN (SELECT jsonb_array_elements_text(CAST(?2 AS jsonb))) AND k.key <> ?1
        ORDER BY n.phone LIMIT 1
        """,
        id,
        wanted);
  }

  private static void refuse(Row foreign) {
    throw new InvalidFieldException(
        Violation.of("numbers", "number-of-another-contact", "contact", foreign.text("key")));
  }

  boolean remove(String id) {
    return sql.execute("DELETE FROM contact WHERE key = ?1", id) == 1;
  }

  private static Contact contact(Row row) {
    return new Contact(
        row.text("key"),
        row.findText("name"),
        row.findText("company"),
        row.array("numbers").getValuesAs(JsonString::getString));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
