package io.ringback.web.rest.cases;

import io.ringback.access.Scope;
import io.ringback.handling.CallService;
import io.ringback.handling.HandlingService;
import io.ringback.web.body.Body;
import io.ringback.web.body.ValueType;
import io.ringback.web.idempotency.Idempotent;
import io.ringback.web.rest.Needs;
import io.ringback.web.security.ApiCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Calling the person of a case, and saving what came of it. */
@Path("/cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaseCallsResource {
  @Inject ApiCaller caller;
  @Inject Acting acting;
  @Inject CallService calls;
  @Inject HandlingService handling;

  @PathParam("id")
  String id;

  @POST
  @Idempotent
  @Path("{id}/calls")
  @Needs(Scope.AGENTS_ACT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Start a call attempt; an unassigned case is assigned first",
      description =
          "Has the phone exchange dial where it is set to. With `dial` false the agent has dialled themselves.")
  @RequestBody(ref = "Call")
  @APIResponse(responseCode = "201", ref = "CallAttempt")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response call(Body body) {
    var agent = Acting.requiredAgent(body);
    boolean dial = body.notNull("dial", ValueType.BOOLEAN).or(true);
    body.end();
    acting.as(agent.get());
    var attempt =
        dial
            ? calls.startCall(caller.actor(), id, agent.get())
            : calls.startOwnCall(caller.actor(), id, agent.get());
    return Response.status(Response.Status.CREATED).entity(AttemptJson.of(attempt)).build();
  }

  @PATCH
  @Path("{id}/calls/{attempt}")
  @Needs(Scope.AGENTS_ACT)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(summary = "Tell what became of a call, when the PBX does not")
  @RequestBody(ref = "CallReport")
  @APIResponse(responseCode = "200", ref = "CallAttempt")
  public AttemptJson report(@PathParam("attempt") String attempt, Body body) {
    var answeredAt = body.optional("answeredAt", ValueType.INSTANT);
    var endedAt = body.optional("endedAt", ValueType.INSTANT);
    body.end();
    return AttemptJson.of(
        calls.reportCall(caller.actor(), id, attempt, answeredAt.orNull(), endedAt.orNull()));
  }

  @POST
  @Idempotent(ownTransaction = true)
  @Path("{id}/handle")
  @Needs(Scope.AGENTS_ACT)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Save what came of the call, and get the next case")
  @RequestBody(ref = "Save")
  @APIResponse(responseCode = "200", ref = "Handled")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response handle(Body body) {
    var command = SaveBody.read(id, body);
    acting.as(command.agent());
    return Response.ok(HandledJson.of(handling.save(caller.actor(), command))).build();
  }
}
