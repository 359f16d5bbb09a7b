package io.ringback.web.rest.lists;

import io.ringback.access.Scope;
import io.ringback.agents.MemberService;
import io.ringback.agents.MemberView;
import io.ringback.web.body.Body;
import io.ringback.web.body.Query;
import io.ringback.web.body.ValueType;
import io.ringback.web.rest.Needs;
import io.ringback.web.rest.answers.KeyedPages;
import io.ringback.web.rest.answers.PageJson;
import io.ringback.web.security.ApiCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who works on a list. */
@Path("/lists/{key}/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {
  @Inject ApiCaller caller;
  @Inject MemberService members;

  @PathParam("key")
  String key;

  @Context UriInfo uri;

  @GET
  @Needs(Scope.LISTS_READ)
  @Operation(summary = "List the members of a list")
  @APIResponse(responseCode = "200", ref = "MemberPage")
  public PageJson<MemberView> list() {
    var page = new Query(uri).endWithPage();
    return KeyedPages.of(members.list(caller.actor(), key), MemberView::name, page);
  }

  @PUT
  @Path("{agent}")
  @Needs(Scope.LISTS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Add a member, or say whether they are active")
  @RequestBody(ref = "MemberChange")
  @APIResponse(responseCode = "200", ref = "Member")
  public MemberView put(@PathParam("agent") String agent, Body body) {
    var active = body.required("active", ValueType.BOOLEAN);
    body.end();
    return members.put(caller.actor(), key, agent, active.get());
  }

  @DELETE
  @Path("{agent}")
  @Needs(Scope.LISTS_WRITE)
  @Operation(summary = "Remove a member; the cases they hold there are free at once")
  @APIResponse(responseCode = "204", ref = "Done")
  public void remove(@PathParam("agent") String agent) {
    members.remove(caller.actor(), key, agent);
  }
}
