package io.ringback.web.rest.pbx;

import io.ringback.access.Scope;
import io.ringback.telephony.PbxEventService;
import io.ringback.telephony.ReceivedEvent;
import io.ringback.web.body.Body;
import io.ringback.web.rest.Needs;
import io.ringback.web.security.ApiCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the PBX tells, and what became of it. */
@Path("pbx/events")
@Produces(MediaType.APPLICATION_JSON)
public class PbxEventsResource {
  @Inject ApiCaller caller;
  @Inject PbxEventService events;

  @POST
  @Needs(Scope.EVENTS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Tell of a call: missed, dropped, overflow, ivr, queued, ringing, answered, ended, recording")
  public Response receive(Body body) {
    ReceivedEvent received = events.receive(caller.actor(), PbxEventRequest.read(body));
    return Response.accepted(received).build();
  }

  @POST
  @Path("{id}/replay")
  @Needs(Scope.EVENTS_WRITE)
  @Operation(summary = "Take an event again that made no case, now that a rule is there for it")
  public PbxEventJson replay(@PathParam("id") String id) {
    return PbxEventJson.from(events.replay(caller.actor(), id));
  }
}
