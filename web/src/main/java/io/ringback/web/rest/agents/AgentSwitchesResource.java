package io.ringback.web.rest.agents;

import io.ringback.access.Scope;
import io.ringback.agents.AgentView;
import io.ringback.agents.Availability;
import io.ringback.agents.StopReason;
import io.ringback.agents.WorkMode;
import io.ringback.allocation.ReceivingService;
import io.ringback.web.body.Body;
import io.ringback.web.body.ValueType;
import io.ringback.web.rest.Needs;
import io.ringback.web.security.ApiCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * What an agent's own client turns: availability, receiving, work mode. Each is also a sign of life
 * (AGENT-4).
 */
@Path("/agents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgentSwitchesResource {
  @Inject ApiCaller caller;
  @Inject ReceivingService receiving;

  @PathParam("name")
  String name;

  @PUT
  @Path("{name}/availability")
  @Needs(Scope.AGENTS_ACT)
  @Operation(summary = "Say whether the agent can be reached")
  @RequestBody(ref = "AvailabilityChange")
  @APIResponse(responseCode = "200", ref = "Agent")
  public AgentView changeAvailability(Body body) {
    var availability = body.required("availability", ValueType.oneOf(Availability.class));
    body.end();
    receiving.heartbeat(caller.actor(), name);
    return receiving.changeAvailability(caller.actor(), name, availability.get());
  }

  @PUT
  @Path("{name}/receiving")
  @Needs(Scope.AGENTS_ACT)
  @Operation(summary = "Turn receiving on or off; on hands out the first case")
  @RequestBody(ref = "ReceivingChange")
  @APIResponse(responseCode = "200", ref = "Receiving")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public ReceivingJson receive(Body body) {
    var on = body.required("receiving", ValueType.BOOLEAN);
    var heartbeat = body.notNull("heartbeat", ValueType.BOOLEAN);
    body.end();
    receiving.heartbeat(caller.actor(), name);
    return ReceivingJson.of(
        on.get()
            ? receiving.start(caller.actor(), name, heartbeat.or(false))
            : receiving.stop(caller.actor(), name, StopReason.BY_AGENT));
  }

  @PUT
  @Path("{name}/work-mode")
  @Needs(Scope.AGENTS_ACT)
  @Operation(summary = "Say whether the agent takes service calls; ends receiving")
  @RequestBody(ref = "WorkModeChange")
  @APIResponse(responseCode = "200", ref = "Agent")
  public AgentView changeWorkMode(Body body) {
    var mode = body.required("workMode", ValueType.oneOf(WorkMode.class));
    if (mode.orNull() == WorkMode.CALLBACKS) body.refuse("workMode", "by-receiving");
    body.end();
    receiving.heartbeat(caller.actor(), name);
    return receiving.changeWorkMode(caller.actor(), name, mode.get());
  }
}
