package io.ringback.imports.rows;

import io.ringback.errors.ErrorTexts;
import io.ringback.errors.Violation;
import io.ringback.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Why a row cannot be taken.
 *
 * @param column the header of the column, empty when it is about the whole row
 * @param value what stands there
 * @param code of the rule that was broken; its text is {@code violation.<code>}
 */
public record RowProblem(String column, String value, String code, Map<String, Object> values) {
  private static final int SHOWN = 100;

  public RowProblem {
    values = Map.copyOf(values);
    value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
  }

  static RowProblem of(String column, String value, Violation violation) {
    return new RowProblem(column, value, violation.code(), violation.values());
  }

  /** In words, without the column's name. */
  public String reason(Locale language) {
    return ErrorTexts.text("violation." + code, values, language);
  }

  public static JsonArray json(List<RowProblem> problems) {
    var array = Json.createArrayBuilder();
    problems.forEach(problem -> array.add(problem.json()));
    return array.build();
  }

  private JsonObject json() {
    var details = Json.createObjectBuilder();
    values.forEach((name, held) -> details.add(name, String.valueOf(held)));
    return Json.createObjectBuilder()
        .add("column", column)
        .add("value", value.replace("\0", ""))
        .add("code", code)
        .add("values", details)
        .build();
  }

  public static List<RowProblem> read(JsonArray json) {
    return json.getValuesAs(JsonObject.class).stream().map(RowProblem::read).toList();
  }

  private static RowProblem read(JsonObject json) {
    var values = new LinkedHashMap<String, Object>();
    json.getJsonObject("values").forEach((name, value) -> values.put(name, plain(value)));
    return new RowProblem(
        json.getString("column"), json.getString("value"), json.getString("code"), values);
  }

  private static Object plain(JsonValue value) {
    if (value instanceof JsonString text) return text.getString();
    return value instanceof JsonNumber number ? number.longValue() : value.toString();
  }
}
