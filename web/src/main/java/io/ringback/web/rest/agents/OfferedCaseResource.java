package io.ringback.web.rest.agents;

import io.ringback.access.Scope;
import io.ringback.agents.AgentQueries;
import io.ringback.allocation.ReceivingService;
import io.ringback.cases.CaseQueries;
import io.ringback.web.body.Query;
import io.ringback.web.body.ValueType;
import io.ringback.web.rest.Needs;
import io.ringback.web.rest.cases.CaseJson;
import io.ringback.web.security.ApiCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The case that an agent is offered, now or as soon as there is one. */
@Path("/agents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OfferedCaseResource {
  @Inject ApiCaller caller;
  @Inject AgentQueries agents;
  @Inject CaseQueries cases;
  @Inject ReceivingService receiving;
  @Inject Waiters waiters;
  @Context UriInfo uri;

  @GET
  @Path("{name}/case")
  @Needs(Scope.AGENTS_ACT)
  @Operation(summary = "The case that the agent is offered, now or as soon as there is one")
  @Parameter(ref = "wait")
  @APIResponse(responseCode = "200", ref = "Case")
  @APIResponse(responseCode = "204", ref = "NoCase")
  public void get(@PathParam("name") String name, @Suspended AsyncResponse response) {
    var query = new Query(uri);
    var wait = query.value("wait", ValueType.period(Duration.ZERO)).or(Duration.ZERO);
    query.end();
    agents.get(caller.actor(), name);
    receiving.heartbeat(caller.actor(), name);
    var offered = cases.findOffered(caller.actor(), name);
    if (offered.isPresent()) response.resume(CaseJson.of(offered.get()));
    else if (wait.isZero()) response.resume(Response.noContent().build());
    else waiters.add(new Waiter(name, caller.actor(), response, wait));
  }
}
