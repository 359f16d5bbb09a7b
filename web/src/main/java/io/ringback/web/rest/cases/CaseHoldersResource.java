package io.ringback.web.rest.cases;

import io.ringback.access.Scope;
import io.ringback.cases.CaseService;
import io.ringback.cases.CaseView;
import io.ringback.cases.CloseReason;
import io.ringback.web.body.Body;
import io.ringback.web.body.ValueType;
import io.ringback.web.idempotency.Idempotent;
import io.ringback.web.rest.Needs;
import io.ringback.web.security.ApiCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who has a case, and whether it is open: by an agent, or by the key as a supervisor. */
@Path("/cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseHoldersResource {
  @Inject ApiCaller caller;
  @Inject Acting acting;
  @Inject CaseService cases;

  @PathParam("id")
  String id;

  /** The agent takes it, or the key gives it to them: the one named gets it either way. */
  @POST
  @Idempotent
  @Path("{id}/assign")
  @Needs({Scope.AGENTS_ACT, Scope.CASES_WRITE})
  @Operation(summary = "Give a case to an agent")
  @RequestBody(ref = "Assign")
  @APIResponse(responseCode = "200", ref = "Case")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response assign(Body body) {
    var agent = Acting.requiredAgent(body);
    body.end();
    acting.heardOf(agent.get());
    return answer(cases.assign(caller.actor(), id, agent.get()));
  }

  @POST
  @Idempotent
  @Path("{id}/unassign")
  @Needs({Scope.AGENTS_ACT, Scope.CASES_WRITE})
  @Operation(summary = "Take a case from who has it")
  @RequestBody(ref = "Unassign")
  @APIResponse(responseCode = "200", ref = "Case")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response unassign(Body body) {
    var agent = Acting.agent(body);
    body.end();
    acting.as(agent.orNull());
    return answer(cases.unassign(caller.actor(), id, agent.orNull()));
  }

  @POST
  @Idempotent
  @Path("{id}/close")
  @Needs({Scope.AGENTS_ACT, Scope.CASES_WRITE})
  @Operation(summary = "Close a case")
  @RequestBody(ref = "Close")
  @APIResponse(responseCode = "200", ref = "Case")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response close(Body body) {
    var agent = Acting.agent(body);
    var reason = body.required("reason", ValueType.oneOf(CloseReason.class));
    var note = body.optional("note", ValueType.text(CaseFieldsBody.LONGEST_NOTE));
    body.end();
    acting.as(agent.orNull());
    return answer(cases.close(caller.actor(), id, agent.orNull(), reason.get(), note.orNull()));
  }

  @POST
  @Idempotent
  @Path("{id}/reopen")
  @Needs({Scope.AGENTS_ACT, Scope.CASES_WRITE})
  @Operation(summary = "Open a closed case again")
  @RequestBody(ref = "Reopen")
  @APIResponse(responseCode = "200", ref = "Case")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response reopen(Body body) {
    var reopen = ReopenBody.read(body);
    acting.as(reopen.agent());
    return answer(cases.reopen(caller.actor(), id, reopen.agent(), reopen.times()));
  }

  private static Response answer(CaseView view) {
    return Response.ok(CaseJson.of(view)).tag(EditVersions.tag(view)).build();
  }
}
