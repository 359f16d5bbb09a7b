package io.ringback.web.agent;

import io.ringback.cases.CaseFields;
import io.ringback.cases.CaseService;
import io.ringback.cases.CloseReason;
import io.ringback.cases.NumberReachedService;
import io.ringback.handling.CallService;
import io.ringback.handling.HandlingService;
import io.ringback.related.RelatedResult;
import io.ringback.web.body.Body;
import io.ringback.web.body.ValueType;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent does with a case: take it, call, save what came of it. Each answers with the case
 * as it is then.
 */
@RequestScoped
@Path("desk/case/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseActsResource {
  @Inject Viewer viewer;
  @Inject CaseReader reader;
  @Inject CaseService cases;
  @Inject NumberReachedService reached;
  @Inject CallService calls;
  @Inject HandlingService handling;

  /**
   * @param next the case handed out by the same save, null when there is none
   */
  public record SavedJson(List<RelatedResult> related, @Nullable CaseWindowJson next) {}

  /** With {@code dial} false the agent dials, or has dialled, by themselves. */
  @POST
  @Path("call")
  public CaseWindowJson call(@PathParam("id") String id, Body body) {
    boolean dial = body.notNull("dial", ValueType.BOOLEAN).or(true);
    body.end();
    var actor = viewer.actor();
    if (dial) calls.startCall(actor, id, actor.name());
    else calls.startOwnCall(actor, id, actor.name());
    return reader.read(id);
  }

  @POST
  @Path("save")
  public SavedJson save(@PathParam("id") String id, Body body) {
    var actor = viewer.actor();
    var saved = handling.save(actor, CaseForm.save(id, actor.name(), body));
    var next = saved.next();
    return new SavedJson(saved.related(), next == null ? null : reader.read(next));
  }

  @POST
  @Path("assign")
  public CaseWindowJson assign(@PathParam("id") String id) {
    return reader.read(cases.assign(viewer.actor(), id, viewer.actor().name()));
  }

  @POST
  @Path("unassign")
  public CaseWindowJson unassign(@PathParam("id") String id) {
    return reader.read(cases.unassign(viewer.actor(), id, viewer.actor().name()));
  }

  @POST
  @Path("reopen")
  public CaseWindowJson reopen(@PathParam("id") String id) {
    return reader.read(cases.reopen(viewer.actor(), id, viewer.actor().name(), CaseFields.none()));
  }

  /** The person was reached in another call, and that settled it. */
  @POST
  @Path("close-reached")
  public CaseWindowJson closeReached(@PathParam("id") String id) {
    var actor = viewer.actor();
    return reader.read(cases.close(actor, id, actor.name(), CloseReason.REACHED_ELSEWHERE, null));
  }

  @POST
  @Path("undo-reached")
  public CaseWindowJson undoReached(@PathParam("id") String id) {
    return reader.read(reached.undo(viewer.actor(), id, viewer.actor().name()));
  }

  @POST
  @Path("typing")
  public CaseWindowJson typing(@PathParam("id") String id) {
    calls.extendAfterCall(viewer.actor(), id, viewer.actor().name());
    return reader.read(id);
  }

  @POST
  @Path("talking")
  public CaseWindowJson talking(@PathParam("id") String id) {
    calls.stillTalking(viewer.actor(), id, viewer.actor().name());
    return reader.read(id);
  }
}
