package io.ringback.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request without a body has no type of content either; it counts as an empty JSON object ({@code
 * POST …/unassign}). Clients that name a type all the same name that of a form, or of text.
 */
@Provider
@PreMatching
public class EmptyBodyFilter implements ContainerRequestFilter {
  /** What reads a form, or text, is to see that it is empty. */
  private static final Set<String> NO_JSON = Set.of("pbx/cti", "pbx/queue-log");

  @Override
  public void filter(ContainerRequestContext request) {
    boolean hasBody =
        request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
    if (!hasBody && saysNothing(request.getMediaType(), request.getUriInfo()))
      request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
  }

  private static boolean saysNothing(@Nullable MediaType type, UriInfo uri) {
    if (type == null) return true;
    boolean byHabit =
        type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
            || type.isCompatible(MediaType.TEXT_PLAIN_TYPE);
    return byHabit && !NO_JSON.contains(uri.getPath().replaceAll("^/|/$", ""));
  }
}
