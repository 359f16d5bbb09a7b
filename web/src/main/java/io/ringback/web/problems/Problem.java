package io.ringback.web.problems;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorTexts;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A refusal as every client of the API gets it: a problem document (RFC 9457).
 *
 * @param detail for whoever reads logs, in English; the title is for people, in their language
 * @param instance where it happened, or the number of the report in our log
 * @param facts further members: who holds the case, how many are open
 */
public record Problem(
    int status,
    String code,
    String title,
    String detail,
    String instance,
    List<FieldProblem> violations,
    Map<String, Object> facts) {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Set<String> STANDARD =
      Set.of("type", "title", "status", "detail", "instance", "code", "violations");

  /** One field that was refused, and why, in the reader's language. */
  public record FieldProblem(String field, String message) {
    static FieldProblem of(Violation violation, Locale language) {
      return new FieldProblem(violation.field(), ErrorTexts.of(violation, language));
    }

    private JsonObjectBuilder json() {
      return Json.createObjectBuilder().add("field", field).add("message", message);
    }
  }

  public static Problem of(BusinessException error, String instance, Locale language) {
    return new Problem(
        StatusCodes.of(error.kind()),
        error.code(),
        ErrorTexts.of(error, language),
        String.valueOf(error.getMessage()),
        instance,
        error instanceof InvalidFieldException invalid
            ? invalid.violations().stream()
                .map(violation -> FieldProblem.of(violation, language))
                .toList()
            : List.of(),
        error.details());
  }

  public static Problem of(
      int status, String code, String detail, String instance, Locale language) {
    return new Problem(
        status,
        code,
        ErrorTexts.text("error." + code, Map.of(), language),
        detail,
        instance,
        List.of(),
        Map.of());
  }

  public JsonObject json() {
    var json =
        Json.createObjectBuilder()
            .add("type", "/problems/" + code)
            .add("title", title)
            .add("status", status)
            .add("detail", detail)
            .add("instance", instance)
            .add("code", code);
    if (!violations.isEmpty()) json.add("violations", violationsJson());
    facts.forEach((name, value) -> addFact(json, name, value));
    return json.build();
  }

  private JsonArrayBuilder violationsJson() {
    var array = Json.createArrayBuilder();
    violations.forEach(violation -> array.add(violation.json()));
    return array;
  }

  private static void addFact(JsonObjectBuilder json, String name, Object value) {
    if (STANDARD.contains(name)) return;
    if (value instanceof JsonValue given) json.add(name, given);
    else if (value instanceof Integer number) json.add(name, number);
    else if (value instanceof Long number) json.add(name, number);
    else if (value instanceof Boolean truth) json.add(name, truth);
    else json.add(name, value.toString());
  }
}
