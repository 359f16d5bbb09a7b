package io.ringback.web.rest.pbx;

import io.ringback.access.Scope;
import io.ringback.telephony.queuelog.QueueLogService;
import io.ringback.web.body.Lines;
import io.ringback.web.idempotency.Idempotent;
import io.ringback.web.rest.Needs;
import io.ringback.web.rest.limits.Unlimited;
import io.ringback.web.security.ApiCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The same events as any Asterisk writes them into a file already. */
@Path("/pbx/queue-log")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QueueLogResource {
  @Inject ApiCaller caller;
  @Inject QueueLogService log;

  @POST
  @Idempotent(ownTransaction = true)
  @Unlimited
  @Needs(Scope.EVENTS_WRITE)
  @Consumes(MediaType.TEXT_PLAIN)
  @Operation(summary = "Tell of calls by the lines of an Asterisk's queue_log")
  @RequestBody(ref = "QueueLog")
  @APIResponse(responseCode = "202", ref = "QueueLogReceipt")
  public Response receive(Lines text) {
    return Response.accepted(log.take(caller.actor(), text.lines())).build();
  }
}
