package io.ringback.privacy;

import io.ringback.cases.TestDesk;
import io.ringback.imports.TestStagedRows;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person leaves behind, in every place there is, and the search for it. */
final class Traces {
  private static final String COLUMNS =
      """
      SELECT table_name AS t, column_name AS c FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb', 'json', 'character varying', 'bytea', 'uuid', 'ARRAY')
      ORDER BY table_name, column_name
      """;

  private final TestDesk desk;
  private long openCase;

  Traces(TestDesk desk) {
    this.desk = desk;
  }

  long openCase() {
    return openCase;
  }

  /** Columns that contain the text, as {@code table.column rows}. */
  List<String> find(String text) {
    return desk.persistence()
        .inTransaction(
            () ->
                desk.sql().list(COLUMNS).stream()
                    .map(column -> count(column.text("t"), column.text("c"), text))
                    .filter(found -> !found.endsWith(" 0"))
                    .toList());
  }

  private String count(String table, String column, String text) {
    var rows =
        desk.sql()
            .find(
                "SELECT count(*) AS n FROM \"%s\" WHERE strpos(\"%s\"::text, ?1) > 0"
                    .formatted(table, column),
                text)
            .orElseThrow();
    return table + "." + column + " " + rows.number("n");
  }

  void leave(long list, String number, String name) {
    openCase = aCase(list, number, name);
    long closed = closedCase(list, number, name);
    calls(number, name);
    answers(number, name, closed);
    imported(list, number, name);
    stage(3, national(number) + " / 050 987 6543", name);
    importedContact(number, name);
    view("text=%2B" + number.substring(1), number);
    view("sort=DUE&text=" + national(number).replace(' ', '+'), "national " + number);
    desk.run(
        "INSERT INTO contact (key, name, changed_at) VALUES (?, ?, now())", "crm-" + number, name);
    desk.run(
        "INSERT INTO contact_number (phone, contact_id) SELECT ?, max(id) FROM contact", number);
  }

  /**
   * A case that came from a call and from a file, and was called back: of a call that is told of in
   * many events few name the case.
   */
  long leaveClosedCase(long list, String number, String name) {
    long id = closedCase(list, number, name);
    var in = "in-" + id;
    event("queued", in, "in", number, null, "+358912345", name, "TRACKED", null);
    event("missed", in, "in", number, number, "+358912345", name, "CASE_CREATED", id);
    event("missed", in, "in", number, null, "+358912345", name, "DUPLICATE", null);
    event("ended", in, "in", number, null, "+358912345", name, "TRACKED", null);
    desk.run("INSERT INTO pbx_call (call_id, phone) VALUES (?, ?)", in, number);
    var out = "out-" + id;
    event("ringing", out, "out", "201", null, number, name, "TRACKED", null);
    event("ended", out, "out", "201", null, number, name, "DUPLICATE", null);
    imported(list, number, name);
    desk.run(
        "UPDATE import_row SET public_id = (SELECT public_id FROM call_case WHERE id = ?) WHERE row_no = 2",
        id);
    return id;
  }

  private long closedCase(long list, String number, String name) {
    long id = aCase(list, number, name);
    desk.run(
        "UPDATE call_case SET state = 'CLOSED', close_reason = 'SUCCESS', closed_at = now() WHERE id = ?",
        id);
    return id;
  }

  private void view(String query, String name) {
    desk.run(
        "INSERT INTO case_table_view (user_id, name, query, columns) VALUES (?, ?, ?, '')",
        desk.agent(),
        name,
        query);
  }

  /** A file with a good row. */
  private void imported(long list, String number, String name) {
    desk.run(
        """
        INSERT INTO import_job (public_id, target, list_id, state, file_name, file_size, format, headers, sample, mapping, policy,
          goes_on, created_at, created_by, done_row)
        VALUES (gen_random_uuid()::text, 'CASES', ?, 'FINISHED', 'spring.csv', 1, 'CSV', '[]', jsonb_build_array(CAST(? AS text)), '[]', 'SKIP',
          true, now(), 'sara', 3)
        """,
        list,
        name);
    desk.run(
        "INSERT INTO import_file (import_id, part, content) SELECT max(id), 0, 'x' FROM import_job");
    stage(2, number, name);
  }

  /** A row that became a contact has the contact's id, which is its number if it has no other. */
  private void importedContact(String number, String name) {
    desk.run(
        """
        INSERT INTO import_job (public_id, target, state, file_name, file_size, format, headers, sample, mapping, policy,
          goes_on, created_at, created_by, done_row)
        VALUES (gen_random_uuid()::text, 'CONTACTS', 'FINISHED', 'people.csv', 1, 'CSV', '[]', '[]', '[]', 'SKIP', true, now(), 'sara', 2)
        """);
    stage(2, number, name);
    desk.run(
        "UPDATE import_row SET public_id = 'tel:' || substr(phone, 2) WHERE import_id = (SELECT max(id) FROM import_job)");
  }

  /** Of the last import. */
  void stage(int row, String number, String name) {
    long id =
        desk.persistence()
            .inTransaction(() -> desk.sql().find("SELECT max(id) AS id FROM import_job"))
            .orElseThrow()
            .number("id");
    TestStagedRows.add(desk.persistence(), id, row, number, name);
  }

  private long aCase(long list, String number, String name) {
    long id = desk.openCase(list, number, 10);
    desk.run(
        """
        UPDATE case_details SET name = ?, company = ? || ' Ltd', topic = 'of ' || ?, note = 'Call ' || ?, phone_raw = ?,
          external_system = 'crm', external_id = ?, fields = jsonb_build_object('patient', CAST(? AS text)) WHERE case_id = ?
        """,
        name,
        name,
        name,
        name,
        number,
        name + "-1",
        name,
        id);
    desk.run(
        """
        INSERT INTO call_attempt (public_id, case_id, agent_id, call_id, started_at, status, note)
        VALUES (gen_random_uuid()::text, ?, ?, ?, now(), 'BUSY', ? || ' was busy')
        """,
        id,
        desk.agent(),
        "out-" + id,
        name);
    desk.run("INSERT INTO pbx_call (call_id, phone) VALUES (?, ?)", "out-" + id, number);
    desk.run("UPDATE call_case SET attempts = 1 WHERE id = ?", id);
    desk.run(
        "INSERT INTO recording (public_id, case_id, kind, url, added_at) VALUES (gen_random_uuid()::text, ?, 'VOICEMAIL', ?, now())",
        id,
        "https://pbx.example/" + number + ".wav");
    desk.run(
        "INSERT INTO save_token (token, case_id, agent_id, answer, saved_at) VALUES (gen_random_uuid(), ?, ?, jsonb_build_object('name', CAST(? AS text), 'phone', CAST(? AS text)), now())",
        id,
        desk.agent(),
        name,
        number);
    history(id, "CREATED", "{\"source\": \"API\"}");
    history(
        id,
        "EDITED",
        "{\"priority\": {\"old\": \"3\", \"new\": \"1\"}, \"name\": {\"old\": \"A\", \"new\": \"%s\"}, \"phone\": {\"old\": null, \"new\": \"%s\"}}"
            .formatted(name, number));
    history(id, "STATUS", "{\"status\": \"BUSY\", \"note\": \"%s was busy\"}".formatted(name));
    return id;
  }

  void history(long id, String type, String details) {
    desk.run(
        "INSERT INTO case_event (case_id, type, at, actor, details) VALUES (?, ?, now(), 'anna', CAST(? AS jsonb))",
        id,
        type,
        details);
  }

  /**
   * One that made a case, one that no rule took in another spelling, one that went out; and two of
   * a time when events did not know their person's number.
   */
  private void calls(String number, String name) {
    event(newCall(), "in", number, number, "+358912345", name);
    event(newCall(), "in", national(number), null, "+358912345", name);
    event(newCall(), "out", "201", null, number, name);
    var sip = "sip:" + national(number).replace(" ", "") + "@10.20.0.5";
    event("queued", newCall(), "in", sip, null, "+358912345", name, "TRACKED", null);
    event("queued", newCall(), "in", number + ";ext=12", null, "+358912345", name, "TRACKED", null);
    desk.run("INSERT INTO pbx_call (call_id, phone) VALUES (gen_random_uuid()::text, ?)", number);
  }

  private static String newCall() {
    return UUID.randomUUID().toString();
  }

  private static String national(String number) {
    return "0"
        + number.substring(4, 7)
        + " "
        + number.substring(7, 10)
        + " "
        + number.substring(10);
  }

  void event(
      String call, String direction, String from, @Nullable String phone, String to, String name) {
    event("missed", call, direction, from, phone, to, name, "UNMAPPED", null);
  }

  private void event(
      String event,
      String call,
      String direction,
      String from,
      @Nullable String phone,
      String to,
      String name,
      String outcome,
      @Nullable Long caseId) {
    desk.run(
        """
        INSERT INTO intake_event (public_id, event, call_id, direction, from_number, phone, to_number, at, received_at,
          recording_url, data, outcome, case_id)
        VALUES (gen_random_uuid()::text, ?, ?, ?, ?, ?, ?, now(), now(), ?, jsonb_build_object('caller', CAST(? AS text)), ?, ?)
        """,
        event,
        call,
        direction,
        from,
        phone,
        to,
        "https://pbx.example/" + name,
        name,
        outcome,
        caseId);
  }

  void answers(String number, String name, long id) {
    desk.run(
        "INSERT INTO api_key (key_id, name, secret_hash, scopes) VALUES ('k' || (SELECT count(*) FROM api_key), 'CRM', '', '')");
    desk.run(
        """
        INSERT INTO idempotency_key (api_key_id, key, request_hash, status, headers, body, created_at)
        SELECT max(id), 'a', 'h', 201, '{}', ?, now() FROM api_key
        """,
        "{\"phone\":\"" + number + "\",\"name\":\"" + name + "\"}");
    desk.run(
        """
        INSERT INTO idempotency_key (api_key_id, key, request_hash, status, headers, body, created_at)
        SELECT (SELECT max(id) FROM api_key), 'b', 'h', 200, '{}', '{"id":"' || public_id || '","name":"' || ? || '"}', now()
        FROM call_case WHERE id = ?
        """,
        name,
        id);
  }
}
