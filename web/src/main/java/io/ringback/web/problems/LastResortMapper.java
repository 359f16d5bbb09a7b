package io.ringback.web.problems;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Everything that nobody else answers. Without it RESTEasy would send an HTML page with a stack
 * trace.
 */
@Provider
public class LastResortMapper implements ExceptionMapper<Throwable> {
  @Context HttpHeaders headers;
  @Context UriInfo uri;

  @Override
  public Response toResponse(Throwable failure) {
    return new UnexpectedFailure(new ProblemResponses(headers, uri)).answer(failure);
  }
}
