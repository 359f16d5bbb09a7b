package io.ringback.web.rest.users;

import io.ringback.access.Scope;
import io.ringback.agents.UserService;
import io.ringback.configuration.Organisation;
import io.ringback.web.body.Body;
import io.ringback.web.rest.Needs;
import io.ringback.web.security.ApiCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Users: written by a directory system, which knows who works here. */
@Path("/users/{name}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {
  @Inject ApiCaller caller;
  @Inject UserService users;
  @Inject Organisation organisation;

  @PathParam("name")
  String name;

  @PUT
  @Needs(Scope.USERS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Create or replace a user")
  @RequestBody(ref = "UserChange")
  @APIResponse(responseCode = "201", ref = "User")
  @APIResponse(responseCode = "200", ref = "User")
  public Response put(Body body) {
    var settings = UserBody.read(name, body, organisation);
    boolean created = users.put(caller.actor(), settings);
    return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
        .entity(UserJson.of(settings))
        .build();
  }

  @DELETE
  @Needs(Scope.USERS_WRITE)
  @Operation(summary = "Disable a user; history keeps the name")
  @APIResponse(responseCode = "204", ref = "Done")
  public void disable() {
    users.disable(caller.actor(), name);
  }
}
