package io.ringback.web.rest.pbx;

import io.ringback.access.Scope;
import io.ringback.telephony.IntakeOutcome;
import io.ringback.telephony.PbxEventQueries;
import io.ringback.telephony.PbxEventService;
import io.ringback.web.body.Body;
import io.ringback.web.body.Query;
import io.ringback.web.idempotency.Idempotent;
import io.ringback.web.rest.Needs;
import io.ringback.web.rest.answers.PageJson;
import io.ringback.web.rest.limits.Unlimited;
import io.ringback.web.security.ApiCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the PBX tells, and what became of it. */
@Path("/pbx/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PbxEventsResource {
  @Inject ApiCaller caller;
  @Inject PbxEventService events;
  @Inject PbxEventQueries queries;
  @Context UriInfo uri;

  @POST
  @Idempotent(repeatable = true)
  @Unlimited
  @Needs(Scope.EVENTS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Tell of a call")
  @RequestBody(ref = "NewPbxEvent")
  @APIResponse(responseCode = "202", ref = "ReceivedEvent")
  public Response receive(Body body) {
    return Response.accepted(events.receive(caller.actor(), PbxEventBody.read(body))).build();
  }

  @GET
  @Needs(Scope.CASES_READ)
  @Operation(summary = "What the PBX told, newest first")
  @Parameter(ref = "outcome")
  @APIResponse(responseCode = "200", ref = "PbxEventPage")
  public PageJson<PbxEventJson> list() {
    var query = new Query(uri);
    var outcome = query.oneOf("outcome", IntakeOutcome.class);
    var page = query.endWithPage();
    return PageJson.of(queries.list(caller.actor(), outcome.orNull(), page), PbxEventJson::of);
  }

  @POST
  @Idempotent(repeatable = true)
  @Path("{id}/replay")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(Scope.EVENTS_WRITE)
  @Operation(summary = "Take an event again that made no case, now that a rule is there for it")
  @RequestBody(ref = "Nothing")
  @APIResponse(responseCode = "200", ref = "PbxEvent")
  public Response replay(@PathParam("id") String id, Body body) {
    body.end();
    return Response.ok(PbxEventJson.of(events.replay(caller.actor(), id))).build();
  }
}
