package io.ringback.web.rest.lists;

import io.ringback.access.Scope;
import io.ringback.lists.CallbackListService;
import io.ringback.lists.Counters;
import io.ringback.lists.ListDefaults;
import io.ringback.lists.ListSettings;
import io.ringback.web.body.Body;
import io.ringback.web.body.Query;
import io.ringback.web.rest.Needs;
import io.ringback.web.rest.answers.KeyedPages;
import io.ringback.web.rest.answers.PageJson;
import io.ringback.web.security.ApiCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

/** Callback lists and their settings. */
@Path("/lists")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ListsResource {
  @Inject ApiCaller caller;
  @Inject CallbackListService lists;
  @Inject ListDefaults defaults;
  @Context UriInfo uri;

  @GET
  @Needs(Scope.LISTS_READ)
  @Operation(summary = "List callback lists")
  @APIResponse(responseCode = "200", ref = "ListPage")
  public PageJson<ListSettings> list() {
    var page = new Query(uri).endWithPage();
    return KeyedPages.of(lists.listAll(caller.actor()), ListSettings::key, page);
  }

  @GET
  @Path("{key}")
  @Needs(Scope.LISTS_READ)
  @Operation(summary = "Read a callback list")
  @APIResponse(responseCode = "200", ref = "CallbackList")
  public ListSettings get(@PathParam("key") String key) {
    return lists.get(caller.actor(), key);
  }

  @PUT
  @Path("{key}")
  @Needs(Scope.LISTS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Create a callback list, or replace all its settings")
  @RequestBody(ref = "CallbackList")
  @APIResponse(responseCode = "201", ref = "CallbackList")
  @APIResponse(responseCode = "200", ref = "CallbackList")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response put(@PathParam("key") String key, Body body) {
    var settings = ListChange.read(key, body).apply(defaults.of(key));
    boolean created = lists.put(caller.actor(), settings);
    return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
        .location(created ? uri.getAbsolutePath() : null)
        .entity(lists.get(caller.actor(), key))
        .build();
  }

  @PATCH
  @Path("{key}")
  @Needs(Scope.LISTS_WRITE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(summary = "Change settings of a callback list")
  @RequestBody(ref = "ListChange")
  @APIResponse(responseCode = "200", ref = "CallbackList")
  public ListSettings change(@PathParam("key") String key, Body body) {
    return lists.change(caller.actor(), key, ListChange.read(key, body)::apply);
  }

  @DELETE
  @Path("{key}")
  @Needs(Scope.LISTS_WRITE)
  @Operation(summary = "Delete a callback list without open cases")
  @APIResponse(responseCode = "204", ref = "Done")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void delete(@PathParam("key") String key) {
    lists.delete(caller.actor(), key);
  }

  @GET
  @Path("{key}/counters")
  @Needs(Scope.LISTS_READ)
  @Operation(summary = "Count the open cases of a list, and who serves it")
  @APIResponse(responseCode = "200", ref = "Counters")
  public Counters counters(@PathParam("key") String key) {
    return lists.counters(caller.actor(), key);
  }
}
