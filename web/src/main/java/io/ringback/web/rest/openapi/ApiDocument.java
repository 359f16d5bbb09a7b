package io.ringback.web.rest.openapi;

import io.ringback.access.Scope;
import io.ringback.web.rest.Needs;
import io.ringback.web.rest.answers.PageJson;
import io.ringback.web.rest.idempotency.Idempotent;
import io.ringback.web.rest.limits.Unlimited;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says of every operation what follows from its method: the scopes it needs, pages, the
 * Idempotency-Key, and the problems it may answer with. Found by the operation's id, which is the
 * method's full name until then.
 */
public class ApiDocument implements OASFilter {
  private static final List<Problem> ANY =
      List.of(
          new Problem("401", "NoKey"),
          new Problem("403", "NoScope"),
          new Problem("404", "NotFound"),
          new Problem("422", "InvalidField"),
          new Problem("503", "Unavailable"));
  private static final List<Problem> WITH_A_BODY =
      List.of(
          new Problem("400", "Malformed"),
          new Problem("409", "Conflict"),
          new Problem("413", "TooLarge"),
          new Problem("415", "MediaType"));

  private record Problem(String status, String response) {}

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("key"));
    document.getPaths().setPathItems(new TreeMap<>(document.getPaths().getPathItems()));
    document.getPaths().getPathItems().values().forEach(ApiDocument::describe);
    keepWrittenSchemas(document.getComponents());
  }

  /** The scanner also guesses shapes from Java types; those that are written by hand say more. */
  private static void keepWrittenSchemas(Components components) {
    var written = new TreeMap<>(components.getSchemas());
    written.keySet().removeIf(name -> name.contains("Json"));
    components.setSchemas(written);
  }

  private static void describe(PathItem path) {
    path.getOperations().values().forEach(ApiDocument::describe);
  }

  private static void describe(Operation operation) {
    var method = method(operation.getOperationId());
    operation.setOperationId(
        method.getDeclaringClass().getSimpleName().replace("Resource", "")
            + "_"
            + method.getName());
    operation.addExtension("x-scopes", scopes(method));
    if (method.getReturnType() == PageJson.class)
      List.of("limit", "after").forEach(name -> add(operation, name));
    if (method.isAnnotationPresent(Idempotent.class)) add(operation, "idempotencyKey");
    ANY.forEach(problem -> add(operation, problem));
    if (operation.getRequestBody() != null) WITH_A_BODY.forEach(problem -> add(operation, problem));
    if (!method.isAnnotationPresent(Unlimited.class))
      add(operation, new Problem("429", "TooManyRequests"));
    var responses = new TreeMap<>(operation.getResponses().getAPIResponses());
    responses.values().stream()
        .filter(response -> response.getRef() != null)
        .forEach(ApiDocument::leaveToItsReference);
    operation.getResponses().setAPIResponses(responses);
  }

  /** The scanner adds the shape it guessed from the method's type, which is not kept. */
  private static void leaveToItsReference(APIResponse response) {
    response.setContent(null);
  }

  private static List<Object> scopes(Method method) {
    return Arrays.stream(method.getAnnotation(Needs.class).value())
        .<Object>map(Scope::text)
        .toList();
  }

  private static void add(Operation operation, String parameter) {
    Parameter reference = OASFactory.createParameter().ref(parameter);
    operation.addParameter(reference);
  }

  private static void add(Operation operation, Problem problem) {
    APIResponse reference = OASFactory.createAPIResponse().ref(problem.response());
    operation.getResponses().addAPIResponse(problem.status(), reference);
  }

  private static Method method(String operationId) {
    int end = operationId.lastIndexOf('_');
    var type = operationId.substring(0, end);
    var name = operationId.substring(end + 1);
    try {
      return Arrays.stream(
              Thread.currentThread().getContextClassLoader().loadClass(type).getMethods())
          .filter(
              method -> method.getName().equals(name) && method.isAnnotationPresent(Needs.class))
          .findFirst()
          .orElseThrow();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(operationId + " names no method", e);
    }
  }
}
