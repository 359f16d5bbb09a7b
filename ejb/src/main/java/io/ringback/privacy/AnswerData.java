package io.ringback.privacy;

import static io.ringback.privacy.Places.utc;
import static java.util.stream.Collectors.joining;

import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * Answers of the last 24 hours to requests with an Idempotency-Key. The claim on the key stays, so
 * that the same request does not bring the person back.
 */
@ApplicationScoped
class AnswerData implements PersonalData {
  private static final String HELD =
      """
      SELECT jsonb_build_object('at', %s, 'body', body) AS held
      FROM idempotency_key WHERE body ~ ?1 ORDER BY created_at DESC LIMIT ?2
      """
          .formatted(utc("created_at"));

  @Inject Sql sql;

  @Override
  public String kind() {
    return "storedAnswers";
  }

  @Override
  public List<JsonObject> listHeldOn(String e164) {
    return Places.listHeld(sql, HELD, naming(e164), MOST);
  }

  /** Answers about a case are older than its end: those of one that ended long ago are gone. */
  @Override
  public void eraseOfCases(List<Long> cases) {
    var ended =
        sql.list(
            """
            SELECT '%' || public_id || '%' AS mention FROM call_case
            WHERE id = ANY (CAST(?1 AS bigint[])) AND closed_at > (SELECT ringback_now()) - interval '24 hours'
            """,
            Places.array(cases));
    if (ended.isEmpty()) return;
    var mentions = ended.stream().map(row -> row.text("mention")).collect(joining(","));
    sql.execute(
        "UPDATE idempotency_key SET body = '{}' WHERE body LIKE ANY (string_to_array(?1, ','))",
        mentions);
  }

  @Override
  public void eraseOfNumber(String e164) {
    sql.execute("UPDATE idempotency_key SET body = '{}' WHERE body ~ ?1", naming(e164));
  }

  /**
   * An E.164 number may begin a longer one. The digits of a short one may be anything but in the
   * member that has a case's number; contacts have none.
   */
  private static String naming(String e164) {
    return e164.startsWith("+") ? "\\" + e164 + "(?![0-9])" : "\"phone\" *: *\"" + e164 + "\"";
  }
}
