package io.ringback.it.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases that were imported together are like those that were created one by one. */
@WithRingback
@Tag("CONS-5")
class ImportedCasesIT {
  /** Header of the file, and name of the field in a request. */
  private static final List<String> FIELDS =
      List.of("phone", "name", "company", "topic", "note", "priority", "dueAt", "expiresAt");

  private static final List<List<String>> PEOPLE =
      List.of(
          List.of("0401000001", "Ann", "Ahonen Oy", "Offer", "Call first", "1", "", ""),
          List.of("0401000002", "Bo", "", "", "", "", "2099-02-28T10:30:00Z", ""),
          List.of(
              "0401000003", "", "", "", "", "5", "2099-02-28T10:30:00Z", "2099-03-31T00:00:00Z"),
          List.of("0401000004", "", "", "", "", "", "2020-02-28T10:30:00Z", ""),
          List.of("0401000005", "", "Bergman Ab", "", "", "", "", "2099-03-31T00:00:00Z"),
          List.of("+358 9 4245", "", "", "", "", "", "", ""));

  /** All that a case consists of, but for what makes it another one. */
  private static final String WHOLE =
      """
      SELECT CAST(jsonb_build_array(
        to_jsonb(c) - ARRAY['id', 'public_id', 'version', 'list_id', 'requested_at', 'due_at', 'ready_at', 'order_at', 'expires_at'],
        (SELECT jsonb_agg(CASE WHEN abs(EXTRACT(epoch FROM t - c.requested_at)) < 31000000 THEN CAST(round(EXTRACT(epoch FROM t - c.requested_at)) AS text)
                               ELSE CAST(t AS text) END)
         FROM unnest(ARRAY[c.due_at, c.ready_at, c.order_at, c.expires_at, d.first_due_at, d.created_at]) t),
        to_jsonb(d) - ARRAY['case_id', 'created_at', 'first_due_at', 'source'],
        (SELECT jsonb_agg(to_jsonb(e) - ARRAY['id', 'case_id', 'at', 'details'] || e.details - ARRAY['source', 'import'] ORDER BY e.id)
         FROM case_event e WHERE e.case_id = c.id),
        (SELECT jsonb_agg(jsonb_build_array(f.type, f.agent_id, f.data - ARRAY['source', 'import', 'list']) ORDER BY f.id)
         FROM feed_event f WHERE f.case_id = c.id)) AS text) AS whole
      FROM call_case c JOIN case_details d ON d.case_id = c.id JOIN callback_list l ON l.id = c.list_id
      WHERE l.key = ? ORDER BY c.phone
      """;

  private final Ringback ringback;

  ImportedCasesIT(Ringback ringback) {
    this.ringback = ringback;
  }

  static List<Map<String, Object>> settings() {
    return List.of(
        Map.of("kind", "CALL_LIST"),
        Map.of("dueAfter", "PT30M", "leadTime", "PT10M", "expiresAfter", "P2D", "priority", 2),
        Map.of("orderBy", "CREATED", "relatedCases", "MERGE"),
        Map.of("relatedCases", "GROUP", "relatedScope", "ALL_LISTS"));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void rowsAreTheSameAsThoseOfRequests(Map<String, Object> settings) {
    var together = new Importing(ringback, settings);
    var oneByOne = new Importing(ringback, settings);

    assertThat(together.run(csv()).getInt("created")).isEqualTo(PEOPLE.size());
    PEOPLE.forEach(person -> create(oneByOne.list(), person));

    assertThat(whole(together)).containsExactlyElementsOf(whole(oneByOne));
  }

  private static String csv() {
    var text = new StringBuilder("Phone;Name;Company;Topic;Note;Priority;Due;Expires\n");
    PEOPLE.forEach(person -> text.append(String.join(";", person)).append('\n'));
    return text.toString();
  }

  private void create(String list, List<String> person) {
    var body = new HashMap<String, Object>(Map.of("list", list));
    for (int i = 0; i < FIELDS.size(); i++) {
      var value = person.get(i);
      if (value.isEmpty()) continue;
      body.put(FIELDS.get(i), FIELDS.get(i).equals("priority") ? Integer.valueOf(value) : value);
    }
    ringback.api().body(body).post("/cases").then().statusCode(201);
  }

  private List<String> whole(Importing imports) {
    return ringback.sql().rows(WHOLE, imports.list()).stream()
        .map(row -> String.valueOf(row.get("whole")))
        .toList();
  }
}
