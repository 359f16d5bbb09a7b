package io.ringback.web.rest.limits;

import io.ringback.web.security.ApiCaller;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Counts a request before anything is done for it. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class RateLimitFilter implements ContainerRequestFilter {
  @Context ResourceInfo resource;
  @Inject ApiCaller caller;
  @Inject RateLimits limits;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!isUnlimited()) limits.take(caller.grant());
  }

  private boolean isUnlimited() {
    return resource.getResourceMethod().isAnnotationPresent(Unlimited.class)
        || resource.getResourceClass().isAnnotationPresent(Unlimited.class);
  }
}
