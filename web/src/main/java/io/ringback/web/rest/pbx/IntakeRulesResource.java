package io.ringback.web.rest.pbx;

import io.ringback.access.Scope;
import io.ringback.telephony.rules.IntakeRule;
import io.ringback.telephony.rules.IntakeRuleService;
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

/** The rules that say which list a request of the PBX goes to. The one that says most wins. */
@Path("/intake-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IntakeRulesResource {
  @Inject ApiCaller caller;
  @Inject IntakeRuleService rules;
  @Context UriInfo uri;

  @GET
  @Needs(Scope.LISTS_READ)
  @Operation(summary = "List the rules that say which list a request goes to")
  @APIResponse(responseCode = "200", ref = "IntakeRulePage")
  public PageJson<IntakeRuleJson> list() {
    var page = new Query(uri).endWithPage();
    var found = KeyedPages.of(rules.listAll(caller.actor()), IntakeRule::id, page);
    return new PageJson<>(found.items().stream().map(IntakeRuleJson::of).toList(), found.next());
  }

  @GET
  @Path("{id}")
  @Needs(Scope.LISTS_READ)
  @Operation(summary = "Read a rule")
  @APIResponse(responseCode = "200", ref = "IntakeRule")
  public IntakeRuleJson get(@PathParam("id") String id) {
    return IntakeRuleJson.of(rules.get(caller.actor(), id));
  }

  @PUT
  @Needs(Scope.LISTS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Make a rule, or give the one that matches alike another list")
  @RequestBody(ref = "IntakeRuleChange")
  @APIResponse(responseCode = "201", ref = "IntakeRule")
  @APIResponse(responseCode = "200", ref = "IntakeRule")
  public Response put(Body body) {
    var stored = rules.put(caller.actor(), IntakeRuleBody.read(body));
    return Response.status(stored.created() ? Response.Status.CREATED : Response.Status.OK)
        .entity(IntakeRuleJson.of(stored.rule()))
        .build();
  }

  @DELETE
  @Path("{id}")
  @Needs(Scope.LISTS_WRITE)
  @Operation(summary = "Delete a rule")
  @APIResponse(responseCode = "204", ref = "Done")
  public void delete(@PathParam("id") String id) {
    rules.delete(caller.actor(), id);
  }
}
