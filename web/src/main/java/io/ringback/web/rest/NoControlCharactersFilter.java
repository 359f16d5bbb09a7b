package io.ringback.web.rest;

import io.ringback.errors.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Nothing has a name with a control character in it, and the database would choke on a NUL. */
@Provider
public class NoControlCharactersFilter implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    var path = request.getUriInfo().getPath(true);
    if (path.chars().anyMatch(Character::isISOControl))
      throw new NotFoundException("path", "of that name");
  }
}
