package io.ringback.web.rest.webhooks;

import io.ringback.access.Scope;
import io.ringback.web.body.Body;
import io.ringback.web.body.Query;
import io.ringback.web.body.ValueType;
import io.ringback.web.idempotency.Idempotent;
import io.ringback.web.rest.Needs;
import io.ringback.web.rest.answers.PageJson;
import io.ringback.web.security.ApiCaller;
import io.ringback.webhooks.DeliveryState;
import io.ringback.webhooks.WebhookQueries;
import io.ringback.webhooks.WebhookService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Where events are sent to, signed, at least once, and per case in the order of its changes. */
@Path("/webhooks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {
  /** Time to bring a new secret to the other system. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  @Inject ApiCaller caller;
  @Inject WebhookService webhooks;
  @Inject WebhookQueries queries;
  @Context UriInfo uri;

  @GET
  @Needs(Scope.WEBHOOKS_WRITE)
  @Operation(summary = "List the endpoints that are told of events, oldest first")
  @APIResponse(responseCode = "200", ref = "WebhookPage")
  public PageJson<WebhookJson> list() {
    var page = new Query(uri).endWithPage();
    return PageJson.of(queries.list(caller.actor(), page), WebhookJson::of);
  }

  @POST
  @Idempotent
  @Needs(Scope.WEBHOOKS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Have an endpoint told of events; the secret is in this answer only")
  @RequestBody(ref = "NewWebhook")
  @APIResponse(responseCode = "201", ref = "NewWebhook")
  public Response create(Body body) {
    var made = webhooks.create(caller.actor(), WebhookBody.read(body));
    return Response.status(Response.Status.CREATED).entity(MadeWebhookJson.of(made)).build();
  }

  @DELETE
  @Path("{id}")
  @Needs(Scope.WEBHOOKS_WRITE)
  @Operation(summary = "Tell an endpoint nothing more, not even what waits")
  @APIResponse(responseCode = "204", ref = "Done")
  public void delete(@PathParam("id") String id) {
    webhooks.delete(caller.actor(), id);
  }

  @POST
  @Idempotent
  @Path("{id}/secret")
  @Needs(Scope.WEBHOOKS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give an endpoint a new secret; messages are signed with both for a while")
  @RequestBody(ref = "RotateSecret")
  @APIResponse(responseCode = "200", ref = "WebhookSecret")
  public Response rotateSecret(@PathParam("id") String id, Body body) {
    var overlap = body.notNull("overlap", ValueType.period(Duration.ZERO)).or(OVERLAP);
    body.end();
    var rotated = webhooks.rotateSecret(caller.actor(), id, overlap);
    return Response.ok(WebhookSecretJson.of(rotated)).build();
  }

  @GET
  @Path("{id}/deliveries")
  @Needs(Scope.WEBHOOKS_WRITE)
  @Operation(summary = "What an endpoint was sent, newest first")
  @Parameter(ref = "deliveryState")
  @APIResponse(responseCode = "200", ref = "DeliveryPage")
  public PageJson<DeliveryJson> listDeliveries(@PathParam("id") String id) {
    var query = new Query(uri);
    var state = query.oneOf("state", DeliveryState.class);
    var page = query.endWithPage();
    var found = queries.listDeliveries(caller.actor(), id, state.orNull(), page);
    return PageJson.of(found, DeliveryJson::of);
  }

  @POST
  @Idempotent
  @Path("{id}/deliveries/{delivery}/resend")
  @Needs(Scope.WEBHOOKS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Send an event once more, with the same id")
  @RequestBody(ref = "Nothing")
  @APIResponse(responseCode = "202", ref = "Delivery")
  public Response resend(
      @PathParam("id") String id, @PathParam("delivery") String delivery, Body body) {
    body.end();
    var resent = webhooks.resend(caller.actor(), id, delivery);
    return Response.accepted(DeliveryJson.of(resent)).build();
  }
}
