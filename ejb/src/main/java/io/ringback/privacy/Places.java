package io.ringback.privacy;

import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.List;

/** All places where something of persons is kept. */
@ApplicationScoped
class Places {
  @Inject @Any Instance<PersonalData> places;

  /** By name. */
  List<PersonalData> all() {
    return places.stream().sorted(Comparator.comparing(PersonalData::kind)).toList();
  }

  void eraseOfCases(List<Long> cases) {
    all().forEach(place -> place.eraseOfCases(cases));
  }

  /** Ids as PostgreSQL reads an array of them. */
  static String array(List<Long> ids) {
    return ids.toString().replace('[', '{').replace(']', '}');
  }

  /** Of rows with one column {@code held}. */
  static List<JsonObject> listHeld(Sql sql, String select, Object... parameters) {
    return sql.list(select, parameters).stream().map(Places::held).toList();
  }

  private static JsonObject held(Row row) {
    return row.object("held");
  }

  /** SQL for an instant as the API writes it. */
  static String utc(String column) {
    return "to_char(" + column + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
  }
}
