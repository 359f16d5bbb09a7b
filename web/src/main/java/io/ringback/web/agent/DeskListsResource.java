package io.ringback.web.agent;

import io.ringback.agents.MemberService;
import io.ringback.agents.MemberView;
import io.ringback.web.body.Body;
import io.ringback.web.body.ValueType;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Joining lists, and who else is on them. */
@RequestScoped
@Path("desk/lists/{key}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeskListsResource {
  @Inject Viewer viewer;
  @Inject MemberService members;

  /**
   * @param members by name
   */
  public record Members(List<MemberView> members) {}

  @PUT
  @Path("joined")
  public MemberView join(@PathParam("key") String key, Body body) {
    var joined = body.required("joined", ValueType.BOOLEAN);
    body.end();
    var actor = viewer.actor();
    return members.put(actor, key, actor.name(), joined.get());
  }

  @GET
  @Path("members")
  public Members members(@PathParam("key") String key) {
    return new Members(members.list(viewer.actor(), key));
  }

  /** Who could be added. */
  @GET
  @Path("candidates")
  public Members candidates(
      @PathParam("key") String key, @QueryParam("q") @DefaultValue("") String search) {
    return new Members(members.listCandidates(viewer.actor(), key, search));
  }

  /** Ticks a member, or adds one. */
  @PUT
  @Path("members/{agent}")
  public MemberView tick(
      @PathParam("key") String key, @PathParam("agent") String agent, Body body) {
    var active = body.required("active", ValueType.BOOLEAN);
    body.end();
    return members.put(viewer.actor(), key, agent, active.get());
  }

  @DELETE
  @Path("members/{agent}")
  public void remove(@PathParam("key") String key, @PathParam("agent") String agent) {
    members.remove(viewer.actor(), key, agent);
  }
}
