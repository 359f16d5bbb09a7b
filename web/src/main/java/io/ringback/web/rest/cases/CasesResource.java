package io.ringback.web.rest.cases;

import io.ringback.access.Scope;
import io.ringback.cases.CaseQueries;
import io.ringback.cases.CaseService;
import io.ringback.cases.CaseView;
import io.ringback.cases.HistoryItem;
import io.ringback.web.body.Body;
import io.ringback.web.body.Query;
import io.ringback.web.idempotency.Idempotent;
import io.ringback.web.rest.Needs;
import io.ringback.web.rest.answers.PageJson;
import io.ringback.web.security.ApiCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Cases: created, found, read and edited. */
@Path("/cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {
  @Inject ApiCaller caller;
  @Inject CaseService cases;
  @Inject CaseQueries queries;
  @Context UriInfo uri;

  @POST
  @Idempotent
  @Needs(Scope.CASES_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Create a case")
  @RequestBody(ref = "NewCase")
  @APIResponse(responseCode = "201", ref = "NewCase")
  @APIResponse(responseCode = "200", ref = "MergedCase")
  public Response create(Body body) {
    var created = cases.create(caller.actor(), NewCaseBody.read(body));
    var response =
        created.mergedInto() == null
            ? Response.created(location(created.callCase()))
            : Response.ok();
    return response
        .tag(EditVersions.tag(created.callCase()))
        .entity(CaseJson.of(created.callCase()))
        .build();
  }

  @GET
  @Needs(Scope.CASES_READ)
  @Operation(summary = "Search cases")
  @Parameter(ref = "list")
  @Parameter(ref = "state")
  @Parameter(ref = "assignee")
  @Parameter(ref = "phone")
  @Parameter(ref = "source")
  @Parameter(ref = "externalSystem")
  @Parameter(ref = "externalId")
  @Parameter(ref = "dueBefore")
  @Parameter(ref = "sort")
  @APIResponse(responseCode = "200", ref = "CasePage")
  public PageJson<CaseJson> search() {
    var search = CaseSearch.read(uri);
    return PageJson.of(
        queries.search(caller.actor(), search.filter(), search.page()), CaseJson::of);
  }

  @GET
  @Path("{id}")
  @Needs(Scope.CASES_READ)
  @Operation(summary = "Read a case")
  @APIResponse(responseCode = "200", ref = "Case")
  public Response get(@PathParam("id") String id) {
    return answer(queries.get(caller.actor(), id));
  }

  @PATCH
  @Path("{id}")
  @Needs(Scope.CASES_WRITE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(summary = "Edit a case")
  @APIResponse(responseCode = "412", ref = "Stale")
  @APIResponse(responseCode = "428", ref = "IfMatchMissing")
  @RequestBody(ref = "CaseChange")
  @APIResponse(responseCode = "200", ref = "Case")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response edit(
      @PathParam("id") String id,
      @Parameter(required = true, description = "ETag of the case that was edited")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String ifMatch,
      Body body) {
    var current = queries.get(caller.actor(), id).editVersion();
    var expected = EditVersions.expected(ifMatch, current);
    var changes = CaseFieldsBody.read(body);
    body.readOnly(List.of("source", "requestedAt"));
    body.end();
    return answer(cases.edit(caller.actor(), id, expected, changes));
  }

  @GET
  @Path("{id}/history")
  @Needs(Scope.CASES_READ)
  @Operation(summary = "What happened to a case, oldest first")
  @APIResponse(responseCode = "200", ref = "HistoryPage")
  public PageJson<HistoryItem> history(@PathParam("id") String id) {
    var page = new Query(uri).endWithPage();
    return PageJson.of(queries.history(caller.actor(), id, page), Function.identity());
  }

  private static Response answer(CaseView view) {
    return Response.ok(CaseJson.of(view)).tag(EditVersions.tag(view)).build();
  }

  private URI location(CaseView view) {
    return uri.getBaseUriBuilder().path("cases").path(view.id()).build();
  }
}
