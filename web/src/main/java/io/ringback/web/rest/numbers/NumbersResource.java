package io.ringback.web.rest.numbers;

import io.ringback.access.Scope;
import io.ringback.privacy.HeldData;
import io.ringback.privacy.PrivacyService;
import io.ringback.web.rest.Needs;
import io.ringback.web.security.ApiCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A person's data by their number. A key needs both scopes, for every list. */
@Path("/numbers/{number}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NumbersResource {
  @Inject ApiCaller caller;
  @Inject PrivacyService privacy;

  @GET
  @Needs({Scope.USERS_WRITE, Scope.CASES_WRITE})
  @Operation(
      summary = "Export everything that is held on a number; needs both scopes, for every list")
  @APIResponse(responseCode = "200", ref = "HeldData")
  @APIResponse(responseCode = "422", ref = "InvalidField")
  public HeldData export(@PathParam("number") String number) {
    return privacy.export(caller.actor(), number);
  }

  @DELETE
  @Needs({Scope.USERS_WRITE, Scope.CASES_WRITE})
  @Operation(
      summary = "Erase the person of a number; open cases close CANCELLED, needs both scopes")
  @APIResponse(responseCode = "204", ref = "Done")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "InvalidField")
  public void erase(@PathParam("number") String number) {
    privacy.erase(caller.actor(), number);
  }
}
