package io.ringback.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.ringback.it.Ringback;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The API's own description as a judge of answers: their status, their kind of content, and their
 * body. An answer may have no member that is not described.
 */
final class ApiContract {
  private static final String HOME = "https://ringback.example/openapi";
  private static final String RESPONSES = "/responses";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final JsonSchemaFactory schemas;

  private ApiContract(JsonNode document) {
    this.document = document;
    close(document);
    schemas =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory ->
                factory.schemaLoaders(
                    loaders -> loaders.schemas(Map.of(HOME, document.toString()))));
  }

  static ApiContract of(Ringback ringback) throws JsonProcessingException {
    return new ApiContract(
        JSON.readTree(RestAssured.get(ringback.uri("/openapi?format=JSON")).asString()));
  }

  /** Answers say all that their schemas require, and nothing else. */
  private static void close(JsonNode node) {
    boolean isAnswer = node.has("properties") && node.has("required");
    if (isAnswer && !node.has("additionalProperties"))
      ((ObjectNode) node).put("additionalProperties", false);
    node.forEach(ApiContract::close);
  }

  /** One answer that an operation may give. */
  record Answer(String operation, int status) implements Comparable<Answer> {
    @Override
    public int compareTo(Answer other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return operation + " " + status;
    }
  }

  /** Every documented answer of an operation: {@code GET /cases}. */
  Set<Answer> answersOf(String operation) {
    var answers = new TreeSet<Answer>();
    responses(operation)
        .fieldNames()
        .forEachRemaining(status -> answers.add(new Answer(operation, Integer.parseInt(status))));
    return answers;
  }

  /** The example of a JSON body that an operation takes, if it takes one. */
  Optional<String> exampleOf(String operation) {
    var parts = operation.split(" ", 2);
    var body = followed(document.at(base(parts[0], parts[1])).path("requestBody"));
    var type = body.path("content").path("application/json");
    var given = type.path("example");
    var example = given.isMissingNode() ? followed(type.path("schema")).path("example") : given;
    return example.isObject() ? Optional.of(example.toString()) : Optional.empty();
  }

  private JsonNode followed(JsonNode node) {
    var reference = node.path("$ref").asText("");
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  /** Fails for an answer that is not documented like that; says which one it is. */
  Answer check(String method, String path, Response answer) {
    var template = template(method, path);
    var operation = method + " " + template;
    var status = String.valueOf(answer.statusCode());
    assertThat(responses(operation).has(status))
        .as("%s answers %s, which is not documented: %s", operation, status, answer.asString())
        .isTrue();
    checkContent(operation + " " + status, pointer(method, template, status), answer);
    return new Answer(operation, answer.statusCode());
  }

  private void checkContent(String what, String pointer, Response answer) {
    var content = document.at(pointer).path("content");
    if (content.isMissingNode()) {
      assertThat(answer.asByteArray()).as(what + " has no body").isEmpty();
      return;
    }
    var type = mediaType(content, answer.contentType());
    assertThat(type).as("%s is %s, of %s", what, answer.contentType(), content).isNotEmpty();
    if (type.endsWith("json")) checkBody(what, pointer + "/content/" + escape(type), answer);
  }

  private void checkBody(String what, String pointer, Response answer) {
    var schema = schemas.getSchema(SchemaLocation.of(HOME + "#" + pointer + "/schema"));
    assertThat(schema.validate(answer.asString(), InputFormat.JSON))
        .as("%s: %s", what, answer.asString())
        .isEmpty();
  }

  private static String mediaType(JsonNode content, String given) {
    var bare = given.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    for (var names = content.fieldNames(); names.hasNext(); ) {
      var name = names.next();
      if (bare.matches(name.replace("+", "\\+").replace("*", ".*"))) return name;
    }
    return "";
  }

  private JsonNode responses(String operation) {
    var parts = operation.split(" ", 2);
    return document.at(base(parts[0], parts[1]) + RESPONSES);
  }

  /** Where the description of a response is, through its reference. */
  private String pointer(String method, String template, String status) {
    var pointer = base(method, template) + RESPONSES + "/" + status;
    var reference = document.at(pointer).path("$ref").asText("");
    return reference.isEmpty() ? pointer : reference.substring(1);
  }

  private static String base(String method, String template) {
    return "/paths/%s/%s".formatted(escape("/api/v1" + template), method.toLowerCase(Locale.ROOT));
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** A written-out path goes before one with places: {@code /imports} before {@code /{id}}. */
  private String template(String method, String path) {
    var bare = path.replaceFirst("^.*/api/v1", "");
    return templates().stream()
        .filter(template -> document.at(base(method, template)).isObject())
        .filter(template -> pattern(template).matcher(bare).matches())
        .findFirst()
        .orElseThrow(() -> new AssertionError(method + " " + bare + " is not documented"));
  }

  private List<String> templates() {
    var templates = new TreeSet<String>();
    document
        .path("paths")
        .fieldNames()
        .forEachRemaining(path -> templates.add(path.substring("/api/v1".length())));
    return List.copyOf(templates);
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(template.replace(".", "\\.").replaceAll("\\{\\w+}", "[^/]+"));
  }
}
