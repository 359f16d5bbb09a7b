package io.ringback.classification;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.ringback.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Texts by language. One that was left out is that of the first language there is. */
public final class Labels {
  public static final List<String> LANGUAGES = List.of("en", "fi", "sv");
  private static final String BENEATH = " › ";

  private Labels() {}

  public static String in(String language, Map<String, String> labels) {
    return Stream.concat(Stream.of(language), LANGUAGES.stream())
        .map(labels::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  static JsonObjectBuilder write(Map<String, String> labels) {
    var json = Json.createObjectBuilder();
    LANGUAGES.stream()
        .filter(labels::containsKey)
        .forEach(language -> json.add(language, String.valueOf(labels.get(language))));
    return json;
  }

  /**
   * @param labelled has them under {@code labels}
   */
  static Map<String, String> read(JsonObject labelled) {
    var json = labelled.getJsonObject("labels");
    return LANGUAGES.stream().filter(json::containsKey).collect(toMap(identity(), json::getString));
  }

  /** The way to a choice, from the outermost group, in every language. */
  static Map<String, String> path(List<Choice> way) {
    var path = new LinkedHashMap<String, String>();
    for (var language : LANGUAGES) {
      var steps = way.stream().map(step -> in(language, step.labels())).toList();
      path.put(language, String.join(BENEATH, steps));
    }
    return path;
  }
}
