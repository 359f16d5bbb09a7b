package io.ringback.web.rest;

import io.ringback.access.Scope;
import io.ringback.errors.NoPermissionException;
import io.ringback.web.security.ApiCaller;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Lets a key do what its scopes say ({@link Needs}), before the body is read. A method that says
 * nothing is for no key.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ScopeFilter implements ContainerRequestFilter {
  @Context ResourceInfo resource;
  @Inject ApiCaller caller;

  @Override
  public void filter(ContainerRequestContext request) {
    var needs = resource.getResourceMethod().getAnnotation(Needs.class);
    if (needs == null) throw new NoPermissionException("nobody may use this yet");
    var scopes = caller.actor().scopes();
    if (Arrays.stream(needs.value()).noneMatch(scopes::contains))
      throw new NoPermissionException(named(needs.value()));
  }

  private static String named(Scope[] scopes) {
    return Arrays.stream(scopes).map(Scope::text).collect(Collectors.joining(" or "));
  }
}
