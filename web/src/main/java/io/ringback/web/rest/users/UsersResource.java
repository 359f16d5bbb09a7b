package io.ringback.web.rest.users;

import io.ringback.access.Scope;
import io.ringback.agents.UserFilter;
import io.ringback.agents.UserQueries;
import io.ringback.agents.UserService;
import io.ringback.configuration.Organisation;
import io.ringback.errors.NotFoundException;
import io.ringback.web.body.Body;
import io.ringback.web.body.Query;
import io.ringback.web.rest.Needs;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Users: written by a directory system, which knows who works here. */
@Path("/users")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {
  @Inject ApiCaller caller;
  @Inject UserService users;
  @Inject UserQueries queries;
  @Inject Organisation organisation;
  @Context UriInfo uri;

  @GET
  @Needs(Scope.AGENTS_READ)
  @Operation(summary = "List the users by name, but for disabled ones")
  @APIResponse(responseCode = "200", ref = "UserPage")
  public PageJson<UserJson> list() {
    var page = new Query(uri).endWithPage();
    var enabled = new UserFilter("", null, false);
    return PageJson.of(queries.list(caller.actor(), enabled, page), UserJson::of);
  }

  @GET
  @Path("{name}")
  @Needs(Scope.AGENTS_READ)
  @Operation(summary = "Read a user")
  @APIResponse(responseCode = "200", ref = "User")
  public UserJson get(@PathParam("name") String name) {
    var user = queries.get(caller.actor(), name);
    if (user.disabled()) throw new NotFoundException("user", name);
    return UserJson.of(user);
  }

  @PUT
  @Path("{name}")
  @Needs(Scope.USERS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Create or replace a user")
  @RequestBody(ref = "UserChange")
  @APIResponse(responseCode = "201", ref = "User")
  @APIResponse(responseCode = "200", ref = "User")
  public Response put(@PathParam("name") String name, Body body) {
    var settings = UserBody.read(name, body, organisation);
    boolean created = users.put(caller.actor(), settings);
    return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
        .entity(UserJson.of(settings))
        .build();
  }

  @DELETE
  @Path("{name}")
  @Needs(Scope.USERS_WRITE)
  @Operation(summary = "Disable a user; history keeps the name")
  @APIResponse(responseCode = "204", ref = "Done")
  public void disable(@PathParam("name") String name) {
    users.disable(caller.actor(), name);
  }
}
