package io.ringback.web.rest.openapi;

import io.ringback.access.Scope;
import io.ringback.web.idempotency.Idempotent;
import io.ringback.web.rest.Needs;
import io.ringback.web.rest.answers.PageJson;
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
 * Says of every operation what follows from its method and path: the tag, the scopes it needs,
 * pages, the Idempotency-Key, and the problems that any such operation may answer with. Found by
 * the operation's id, which is the method's full name until then.
 */
public class ApiDocument implements OASFilter {
  private static final String BASE = "/api/v1/";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("key"));
    document.getPaths().setPathItems(new TreeMap<>(document.getPaths().getPathItems()));
    document.getPaths().getPathItems().forEach(ApiDocument::describe);
    keepWrittenSchemas(document.getComponents());
    new Examples(document.getComponents()).complete();
  }

  /** The scanner also guesses shapes from Java types; those that are written by hand say more. */
  private static void keepWrittenSchemas(Components components) {
    var written = new TreeMap<>(components.getSchemas());
    written.keySet().removeIf(name -> name.contains("Json"));
    components.setSchemas(written);
  }

  private static void describe(String path, PathItem item) {
    item.getOperations().values().forEach(operation -> describe(path, operation));
  }

  private static void describe(String path, Operation operation) {
    var method = method(operation.getOperationId());
    operation.setOperationId(
        method.getDeclaringClass().getSimpleName().replace("Resource", "")
            + "_"
            + method.getName());
    operation.addTag(path.substring(BASE.length()).split("/", 2)[0]);
    operation.addExtension("x-scopes", scopes(method));
    if (method.getReturnType() == PageJson.class)
      List.of("limit", "after").forEach(name -> add(operation, name));
    if (method.isAnnotationPresent(Idempotent.class)) add(operation, "idempotencyKey");
    UsualProblems.of(path, method, operation)
        .forEach((status, response) -> add(operation, status, response));
    var responses = new TreeMap<>(operation.getResponses().getAPIResponses());
    responses.values().stream()
        .filter(response -> response.getRef() != null)
        .forEach(ApiDocument::leaveToItsReference);
    operation.getResponses().setAPIResponses(responses);
  }

  /** The scanner adds the shape it guessed from the method's type, and words like "No Content". */
  private static void leaveToItsReference(APIResponse response) {
    response.setContent(null);
    response.setDescription(null);
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

  private static void add(Operation operation, String status, String response) {
    APIResponse reference = OASFactory.createAPIResponse().ref(response);
    operation.getResponses().addAPIResponse(status, reference);
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
