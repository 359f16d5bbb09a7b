package io.ringback.web.problems;

import io.ringback.errors.BusinessException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A rule of the product said no. */
@Provider
public class BusinessExceptionMapper implements ExceptionMapper<BusinessException> {
  @Context HttpHeaders headers;
  @Context UriInfo uri;

  @Override
  public Response toResponse(BusinessException error) {
    return new ProblemResponses(headers, uri).of(error);
  }
}
