package io.ringback.it.rest;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.ringback.it.Ringback;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Every operation that the API's own description names. */
final class ApiOperations {
  private static final String BASE = "/api/v1";

  private ApiOperations() {}

  /**
   * One of them.
   *
   * @param path below the API's base, with its {@code {places}}
   * @param scopes of which a key needs one
   */
  record Operation(String method, String path, List<String> scopes) {
    /** Sends it with ids that nothing has. */
    Response sendTo(RequestSpecification api) {
      var request =
          switch (path) {
            case "/pbx/cti" -> api.contentType("application/x-www-form-urlencoded");
            case "/pbx/queue-log" -> api.contentType("text/plain").body("");
            case "/imports" -> method.equals("POST") ? withAFile(api) : api;
            default -> bodied(api);
          };
      return request.request(method, emptyPath());
    }

    /** Sends this body, to the ids that nothing has. */
    Response send(RequestSpecification api, String body) {
      var request =
          switch (path) {
            case "/pbx/cti" -> api.contentType("application/x-www-form-urlencoded").body(body);
            case "/pbx/queue-log" -> api.contentType("text/plain").body(body);
            case "/imports" -> method.equals("POST") ? withAFile(api) : api;
            default -> takesABody() ? api.body(body) : api;
          };
      return request.request(method, emptyPath());
    }

    /** Its path, with ids that nothing has. */
    String emptyPath() {
      return path.replaceAll("\\{\\w+}", "nothing");
    }

    private static RequestSpecification withAFile(RequestSpecification api) {
      return api.contentType("multipart/form-data").multiPart("file", "a.csv", new byte[0]);
    }

    private RequestSpecification bodied(RequestSpecification api) {
      return takesABody() ? api.body("{}") : api;
    }

    private boolean takesABody() {
      return !method.equals("GET") && !method.equals("DELETE");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static List<Operation> all(Ringback ringback) {
    Map<String, Map<String, Object>> paths =
        RestAssured.get(ringback.uri("/openapi?format=JSON")).jsonPath().getMap("paths");
    return paths.entrySet().stream()
        .flatMap(path -> operations(path.getKey(), path.getValue()))
        .toList();
  }

  private static Stream<Operation> operations(String path, Map<String, Object> item) {
    return item.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Map)
        .map(entry -> operation(entry.getKey(), path, (Map<?, ?>) entry.getValue()));
  }

  private static Operation operation(String method, String path, Map<?, ?> described) {
    var scopes = ((List<?>) described.get("x-scopes")).stream().map(String::valueOf).toList();
    return new Operation(method.toUpperCase(Locale.ROOT), path.substring(BASE.length()), scopes);
  }
}
