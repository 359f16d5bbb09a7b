package io.ringback.web.rest.imports;

import io.ringback.access.Scope;
import io.ringback.imports.ImportJob;
import io.ringback.imports.ImportQueries;
import io.ringback.imports.ImportService;
import io.ringback.imports.RejectedRows;
import io.ringback.web.body.Body;
import io.ringback.web.body.Query;
import io.ringback.web.export.FileFormat;
import io.ringback.web.idempotency.Idempotent;
import io.ringback.web.imports.RejectedFile;
import io.ringback.web.problems.Languages;
import io.ringback.web.rest.Needs;
import io.ringback.web.rest.answers.PageJson;
import io.ringback.web.security.ApiCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Files of cases and contacts, checked and taken in the background. */
@Path("/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
  @Inject ApiCaller caller;
  @Inject ImportService imports;
  @Inject ImportQueries queries;
  @Inject RejectedRows rejected;
  @Context UriInfo uri;

  @POST
  @Idempotent
  @Needs(Scope.IMPORTS_WRITE)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Send a file; it is checked, and taken unless it is a dry run")
  @RequestBody(ref = "NewImport")
  @APIResponse(responseCode = "202", ref = "Import")
  public Response send(List<EntityPart> parts) {
    return accepted(imports.send(caller.actor(), ImportForm.read(parts).sent()));
  }

  @GET
  @Needs(Scope.IMPORTS_WRITE)
  @Operation(summary = "List the imports, newest first")
  @APIResponse(responseCode = "200", ref = "ImportPage")
  public PageJson<ImportJson> list() {
    var page = new Query(uri).endWithPage();
    return PageJson.of(queries.list(caller.actor(), page), ImportJson::of);
  }

  @GET
  @Path("{id}")
  @Needs(Scope.IMPORTS_WRITE)
  @Operation(summary = "Show how far an import has come")
  @APIResponse(responseCode = "200", ref = "Import")
  public ImportJson get(@PathParam("id") String id) {
    return ImportJson.of(imports.get(caller.actor(), id));
  }

  @GET
  @Path("{id}/rejected.csv")
  @Needs(Scope.IMPORTS_WRITE)
  @Produces({"text/csv", MediaType.APPLICATION_JSON})
  @Operation(summary = "The rejected rows as they stood in the file, with a column for the reason")
  @APIResponse(responseCode = "200", ref = "RejectedRows")
  public Response rejected(
      @PathParam("id") String id, @HeaderParam("Accept-Language") @Nullable String languages) {
    var actor = caller.actor();
    var job = imports.get(actor, id);
    var export = RejectedFile.of(actor, job, rejected, Languages.best(languages));
    StreamingOutput rows = out -> export.write(FileFormat.CSV, out);
    return Response.ok(rows, "text/csv; charset=UTF-8").build();
  }

  @POST
  @Idempotent
  @Path("{id}/start")
  @Needs(Scope.IMPORTS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take the rows of a dry run")
  @RequestBody(ref = "Nothing")
  @APIResponse(responseCode = "202", ref = "Import")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response start(@PathParam("id") String id, Body body) {
    body.end();
    var policy = imports.get(caller.actor(), id).policy();
    return accepted(imports.start(caller.actor(), id, policy));
  }

  @POST
  @Idempotent
  @Path("{id}/cancel")
  @Needs(Scope.IMPORTS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Stop an import; what was taken stays")
  @RequestBody(ref = "Nothing")
  @APIResponse(responseCode = "202", ref = "Import")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response cancel(@PathParam("id") String id, Body body) {
    body.end();
    return accepted(imports.cancel(caller.actor(), id));
  }

  @POST
  @Idempotent
  @Path("{id}/undo")
  @Needs(Scope.IMPORTS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take back what nobody has touched")
  @RequestBody(ref = "Nothing")
  @APIResponse(responseCode = "202", ref = "Import")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response undo(@PathParam("id") String id, Body body) {
    body.end();
    return accepted(imports.undo(caller.actor(), id));
  }

  private Response accepted(ImportJob job) {
    return Response.accepted(ImportJson.of(job))
        .location(uri.getBaseUriBuilder().path("imports").path(job.id()).build())
        .build();
  }
}
