package io.ringback.web.rest.recordings;

import io.ringback.access.Scope;
import io.ringback.cases.RecordingService;
import io.ringback.web.audio.AudioAnswer;
import io.ringback.web.rest.Needs;
import io.ringback.web.security.ApiCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The sound of what was recorded of a case. */
@Path("/recordings")
@RequestScoped
public class RecordingsResource {
  @Inject ApiCaller caller;
  @Inject RecordingService recordings;

  @GET
  @Path("{id}")
  @Needs(Scope.CASES_READ)
  @Operation(summary = "Listen to a recording; ranges are answered")
  @APIResponse(responseCode = "200", ref = "Sound")
  @APIResponse(responseCode = "206", ref = "SoundPart")
  @APIResponse(responseCode = "416", ref = "NoSuchPart")
  @APIResponse(responseCode = "502", ref = "Upstream")
  public Response play(@PathParam("id") String id, @HeaderParam("Range") @Nullable String range) {
    return AudioAnswer.of(recordings.play(caller.actor(), id, range, AudioAnswer.begins(range)));
  }
}
