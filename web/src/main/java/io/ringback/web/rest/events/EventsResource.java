package io.ringback.web.rest.events;

import io.ringback.access.Scope;
import io.ringback.feed.FeedQueries;
import io.ringback.web.body.Query;
import io.ringback.web.rest.Needs;
import io.ringback.web.rest.answers.PageJson;
import io.ringback.web.security.ApiCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * What happened, in the one order that never changes. Whoever goes on from {@code next} misses
 * nothing.
 */
@Path("/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {
  @Inject ApiCaller caller;
  @Inject FeedQueries feed;
  @Context UriInfo uri;

  @GET
  @Needs(Scope.CASES_READ)
  @Operation(summary = "What happened, in the one order that never changes")
  @Parameter(ref = "types")
  @APIResponse(responseCode = "200", ref = "EventPage")
  public PageJson<EventJson> list() {
    var query = new Query(uri);
    var types = query.text("types");
    var page = query.endWithPage();
    return PageJson.of(feed.after(caller.actor(), page, split(types.or(""))), EventJson::of);
  }

  private static Set<String> split(String types) {
    return Arrays.stream(types.split(","))
        .map(String::strip)
        .filter(type -> !type.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
