package io.ringback.privacy;

import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * Views of the table of cases that search for the number, in whatever spelling; without it they
 * show something else, so they go as a whole.
 */
@ApplicationScoped
class ViewData implements PersonalData {
  /** Fewer digits are the beginning of many numbers. */
  private static final String OF_NUMBER =
      """
      FROM case_table_view v
      CROSS JOIN LATERAL regexp_replace(substring(v.query from '(?:^|&)text=([^&]*)'), '%[0-9A-Fa-f]{2}', '', 'g') AS searched
      CROSS JOIN LATERAL ltrim(regexp_replace(searched, '[^0-9]', '', 'g'), '0') AS digits
      WHERE length(digits) > 5 AND right(?1, length(digits)) = digits
      """;

  @Inject Sql sql;

  @Override
  public String kind() {
    return "views";
  }

  @Override
  public List<JsonObject> listHeldOn(String e164) {
    return Places.listHeld(
        sql,
        "SELECT jsonb_build_object('view', v.name, 'query', v.query) AS held "
            + OF_NUMBER
            + "ORDER BY v.user_id, v.name LIMIT ?2",
        e164,
        MOST);
  }

  @Override
  public void eraseOfNumber(String e164) {
    sql.execute(
        "DELETE FROM case_table_view WHERE (user_id, name) IN (SELECT v.user_id, v.name "
            + OF_NUMBER
            + ")",
        e164);
  }
}
