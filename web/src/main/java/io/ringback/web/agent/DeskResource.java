package io.ringback.web.agent;

import io.ringback.cases.DeskFilter;
import io.ringback.cases.DeskQueries;
import io.ringback.lists.ListKind;
import io.ringback.persistence.Clock;
import io.ringback.web.faces.Leaving;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The desk as a whole: one read for everything but the open case. */
@RequestScoped
@Path("desk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeskResource {
  private static final String CLOSED = "CLOSED";

  @Inject Viewer viewer;
  @Inject DeskReader reader;
  @Inject DeskQueries cases;
  @Inject Leaving leaving;
  @Inject Clock clock;

  @GET
  @Path("state")
  public DeskJson state(
      @QueryParam("tab") @DefaultValue("CALLBACK") String tab,
      @QueryParam("all") boolean all,
      @QueryParam("sort") @Nullable String sort,
      @QueryParam("field") @Nullable String field,
      @QueryParam("q") @Nullable String search) {
    var profile = viewer.getProfile();
    var kind = tab.equals(ListKind.CALL_LIST.name()) ? ListKind.CALL_LIST : ListKind.CALLBACK;
    var filter =
        new DeskFilter(
            kind,
            all,
            "ASSIGNED_TO_ME".equals(sort),
            field,
            search,
            clock.now(),
            profile.timeZone(),
            profile.language());
    return reader.read(viewer.actor(), profile, filter, tab.equals(CLOSED));
  }

  /** What the rows may show beside: custom fields, by name. */
  @GET
  @Path("fields")
  public List<String> fields() {
    return cases.listCustomFields(viewer.actor());
  }

  @POST
  @Path("sign-out")
  public SignedOut signOut(
      @Context HttpServletRequest request, @Context HttpServletResponse response) {
    return new SignedOut(leaving.leave(request, response).orElse(null));
  }
}
