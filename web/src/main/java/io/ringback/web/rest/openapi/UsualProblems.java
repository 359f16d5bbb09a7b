package io.ringback.web.rest.openapi;

import io.ringback.web.rest.limits.Unlimited;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * The refusals that follow from the form of an operation: from its path, parameters and body. What
 * a state refuses, and a thing that a body names, stands at its method.
 */
final class UsualProblems {
  private UsualProblems() {}

  /** Response component by status. */
  static Map<String, String> of(String path, Method method, Operation operation) {
    var problems = new TreeMap<>(Map.of("400", "Malformed", "401", "NoKey", "403", "NoScope"));
    problems.put("503", "Unavailable");
    if (path.contains("{") && !takesAnyPath(method, operation)) problems.put("404", "NotFound");
    if (choosesKind(method)) problems.put("406", "NotAcceptable");
    if (operation.getRequestBody() != null)
      problems.putAll(Map.of("413", "TooLarge", "415", "MediaType", "422", "InvalidField"));
    if (hasParameters(operation)) problems.put("422", "InvalidField");
    if (!method.isAnnotationPresent(Unlimited.class)) problems.put("429", "TooManyRequests");
    return problems;
  }

  private static boolean choosesKind(Method method) {
    return method.isAnnotationPresent(Produces.class)
        || method.getDeclaringClass().isAnnotationPresent(Produces.class);
  }

  /** What is not there is made, or nothing is held on it; a number that can be none is a field. */
  private static boolean takesAnyPath(Method method, Operation operation) {
    var responses = operation.getResponses();
    boolean makes = method.isAnnotationPresent(PUT.class) && responses.hasAPIResponse("201");
    return makes || responses.hasAPIResponse("422");
  }

  /** Those of the path are no fields; a wrong one names nothing. */
  private static boolean hasParameters(Operation operation) {
    var parameters = operation.getParameters();
    return parameters != null && parameters.stream().anyMatch(given -> given.getRef() != null);
  }
}
