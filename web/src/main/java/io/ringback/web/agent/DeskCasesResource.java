package io.ringback.web.agent;

import io.ringback.cases.CaseService;
import io.ringback.cases.NewCase;
import io.ringback.cases.Source;
import io.ringback.web.body.Body;
import io.ringback.web.body.ValueType;
import io.ringback.web.faces.Viewer;
import io.ringback.web.idempotency.Idempotent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cases: read one, make one, correct one, or deal with several at once. */
@RequestScoped
@Path("desk/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeskCasesResource {
  private static final int MOST_AT_ONCE = 200;

  @Inject Viewer viewer;
  @Inject CaseReader reader;
  @Inject CaseService cases;
  @Inject SeveralCases several;

  /**
   * @param mergedInto the main case that took the request in, null when it is a case of its own
   */
  public record Created(String id, @Nullable String mergedInto) {}

  /**
   * @param results one for each case, in the order asked
   */
  public record Results(List<SeveralCases.Result> results) {}

  @GET
  @Path("{id}")
  public CaseWindowJson get(@PathParam("id") String id) {
    return reader.read(id);
  }

  @POST
  @Idempotent(repeatable = true)
  public Response create(Body body) {
    body.required("list", ValueType.ANY);
    var fields = CaseForm.fields(body);
    body.end();
    var created = cases.create(viewer.actor(), new NewCase(fields, Source.MANUAL, null));
    return Response.ok(new Created(created.callCase().id(), created.mergedInto())).build();
  }

  @PATCH
  @Path("{id}")
  public CaseWindowJson edit(@PathParam("id") String id, Body body) {
    var version = body.required("editVersion", ValueType.wholeNumber(0, Integer.MAX_VALUE));
    var nested = body.nested("changes");
    var changes = CaseForm.fields(nested);
    nested.refuseUnknown();
    body.end();
    return reader.read(cases.edit(viewer.actor(), id, version.get(), changes));
  }

  @POST
  @Path("bulk")
  public Results dealWithSeveral(Body body) {
    var action = body.required("action", ValueType.oneOf(SeveralCases.Action.class));
    var ids = body.required("ids", ValueType.setOf(ValueType.nonBlank(MOST_AT_ONCE), MOST_AT_ONCE));
    body.end();
    return new Results(
        ids.get().stream()
            .map(
                id ->
                    several.deal(viewer.actor(), id, action.get(), viewer.getProfile().language()))
            .toList());
  }
}
