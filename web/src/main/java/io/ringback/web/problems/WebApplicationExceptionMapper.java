package io.ringback.web.problems;

import io.ringback.errors.BusinessException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** What JAX-RS itself refuses: no such path, method or kind of content. */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {
  private static final Map<Integer, String> CODES =
      Map.of(
          400,
          "malformed",
          404,
          "not-found",
          405,
          "method",
          406,
          "not-acceptable",
          413,
          "too-large",
          415,
          "media-type");

  @Context HttpHeaders headers;
  @Context UriInfo uri;

  @Override
  public Response toResponse(WebApplicationException refusal) {
    var responses = new ProblemResponses(headers, uri);
    if (refusal.getCause() instanceof BusinessException error) return responses.of(error);
    var given = refusal.getResponse();
    if (given.getStatus() < 400) return given;
    if (given.getStatus() >= 500) return new UnexpectedFailure(responses).answer(refusal);
    var code = CODES.getOrDefault(given.getStatus(), "malformed");
    return withAllow(
        responses.of(given.getStatus(), code, given.getStatusInfo().getReasonPhrase()), given);
  }

  private static Response withAllow(Response problem, Response given) {
    var allowed = given.getHeaderString(HttpHeaders.ALLOW);
    return allowed == null
        ? problem
        : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allowed).build();
  }
}
