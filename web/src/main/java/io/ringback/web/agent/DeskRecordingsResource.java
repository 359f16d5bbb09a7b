package io.ringback.web.agent;

import io.ringback.cases.RecordingService;
import io.ringback.web.audio.AudioAnswer;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What was recorded of a case, for the player on the page. */
@RequestScoped
@Path("desk/recordings")
public class DeskRecordingsResource {
  @Inject Viewer viewer;
  @Inject RecordingService recordings;

  @GET
  @Path("{id}")
  public Response play(@PathParam("id") String id, @HeaderParam("Range") @Nullable String range) {
    return AudioAnswer.of(recordings.play(viewer.actor(), id, range, AudioAnswer.begins(range)));
  }
}
