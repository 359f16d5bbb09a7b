package io.ringback.web.rest.agents;

import io.ringback.access.Scope;
import io.ringback.agents.AgentQueries;
import io.ringback.agents.AgentView;
import io.ringback.web.body.Query;
import io.ringback.web.rest.Needs;
import io.ringback.web.rest.answers.KeyedPages;
import io.ringback.web.rest.answers.PageJson;
import io.ringback.web.security.ApiCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Agents, as a PBX asks for them: whether they can be reached, and what is handed out to them. */
@Path("/agents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AgentsResource {
  @Inject ApiCaller caller;
  @Inject AgentQueries agents;
  @Context UriInfo uri;

  @GET
  @Needs(Scope.AGENTS_READ)
  @Operation(summary = "List agents")
  @APIResponse(responseCode = "200", ref = "AgentPage")
  public PageJson<AgentView> list() {
    var page = new Query(uri).endWithPage();
    return KeyedPages.of(agents.listAll(caller.actor()), AgentView::name, page);
  }

  @GET
  @Path("{name}")
  @Needs(Scope.AGENTS_READ)
  @Operation(summary = "Read an agent: may the PBX allocate calls to them")
  @APIResponse(responseCode = "200", ref = "Agent")
  public AgentView get(@PathParam("name") String name) {
    return agents.get(caller.actor(), name);
  }
}
