package io.ringback.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * A request without a body has no type of content either; it counts as an empty JSON object ({@code
 * POST …/unassign}).
 */
@Provider
@PreMatching
public class EmptyBodyFilter implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    boolean hasBody =
        request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
    if (!hasBody && request.getMediaType() == null)
      request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
  }
}
