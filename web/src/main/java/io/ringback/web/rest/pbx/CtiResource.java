package io.ringback.web.rest.pbx;

import io.ringback.access.Scope;
import io.ringback.telephony.PbxEventService;
import io.ringback.web.idempotency.Idempotent;
import io.ringback.web.rest.Needs;
import io.ringback.web.rest.limits.Unlimited;
import io.ringback.web.security.ApiCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The same events for PBXs that cannot be told what to send, only where to. */
@Path("/pbx/cti")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CtiResource {
  @Inject ApiCaller caller;
  @Inject PbxEventService events;

  @POST
  @Idempotent(repeatable = true)
  @Unlimited
  @Needs(Scope.EVENTS_WRITE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(summary = "Tell of a call as a CTI form: newCall, answer, hangup")
  @RequestBody(ref = "CtiForm")
  @APIResponse(responseCode = "202", ref = "ReceivedEvent")
  public Response receive(MultivaluedMap<String, String> form) {
    return Response.accepted(events.receive(caller.actor(), CtiEventForm.read(form))).build();
  }
}
