package io.ringback.web.rest.contacts;

import io.ringback.access.Scope;
import io.ringback.directory.Contact;
import io.ringback.directory.ContactService;
import io.ringback.web.body.Body;
import io.ringback.web.body.Query;
import io.ringback.web.body.ValueType;
import io.ringback.web.rest.Needs;
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
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The directory, kept by a CRM or an address book under its own ids. */
@Path("/contacts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContactsResource {
  @Inject ApiCaller caller;
  @Inject ContactService contacts;
  @Context UriInfo uri;

  @GET
  @Needs(Scope.CASES_READ)
  @Operation(summary = "List the contacts, or find the one that has a number")
  @Parameter(ref = "phone")
  @APIResponse(responseCode = "200", ref = "ContactPage")
  public PageJson<Contact> list() {
    var query = new Query(uri);
    var phone = query.text("phone");
    var page = query.endWithPage();
    return PageJson.of(contacts.list(caller.actor(), page, phone.orNull()), contact -> contact);
  }

  @GET
  @Path("{id}")
  @Needs(Scope.CASES_READ)
  @Operation(summary = "Show a contact")
  @APIResponse(responseCode = "200", ref = "Contact")
  public Contact get(@PathParam("id") String id) {
    return contacts.get(caller.actor(), id);
  }

  @PUT
  @Path("{id}")
  @Needs(Scope.CASES_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Create or replace a contact")
  @RequestBody(ref = "ContactChange")
  @APIResponse(responseCode = "201", ref = "Contact")
  @APIResponse(responseCode = "200", ref = "Contact")
  public Response put(@PathParam("id") String id, Body body) {
    var kept = contacts.put(caller.actor(), read(id, body));
    return Response.status(kept.created() ? Response.Status.CREATED : Response.Status.OK)
        .entity(kept.contact())
        .build();
  }

  private static Contact read(String id, Body body) {
    var repeated = body.notNull("id", ValueType.text(100));
    if (repeated.isGiven() && !id.equals(repeated.or(id))) body.refuse("id", "read-only");
    var name = body.optional("name", ValueType.nonBlank(300));
    var company = body.optional("company", ValueType.nonBlank(300));
    var numbers =
        body.notNull(
            "numbers", ValueType.setOf(ValueType.nonBlank(100), ContactService.MOST_NUMBERS));
    body.end();
    return new Contact(id, name.orNull(), company.orNull(), List.copyOf(numbers.or(Set.of())));
  }

  @DELETE
  @Path("{id}")
  @Needs(Scope.CASES_WRITE)
  @Operation(summary = "Remove a contact; cases keep the names they were given")
  @APIResponse(responseCode = "204", ref = "Done")
  public void remove(@PathParam("id") String id) {
    contacts.remove(caller.actor(), id);
  }
}
