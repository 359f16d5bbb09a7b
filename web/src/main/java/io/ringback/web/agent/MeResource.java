package io.ringback.web.agent;

import io.ringback.agents.Availability;
import io.ringback.agents.ProfileService;
import io.ringback.agents.StopReason;
import io.ringback.allocation.Receiving;
import io.ringback.allocation.ReceivingService;
import io.ringback.json.Json;
import io.ringback.web.body.Body;
import io.ringback.web.body.ValueType;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What agents change about themselves: the switch, availability, settings. */
@RequestScoped
@Path("desk/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeResource {
  private static final int SHORT = 50;
  private static final int LINE = 300;

  @Inject Viewer viewer;
  @Inject ReceivingService receiving;
  @Inject ProfileService profiles;

  /** The page answers the server's pings, so the agent is let go when it falls silent (AGENT-4). */
  @PUT
  @Path("receiving")
  public JsonObject switchReceiving(Body body) {
    var on = body.required("receiving", ValueType.BOOLEAN);
    body.end();
    var actor = viewer.actor();
    var now =
        on.get()
            ? receiving.start(actor, actor.name(), true)
            : receiving.stop(actor, actor.name(), StopReason.BY_AGENT);
    return answer(now);
  }

  private static JsonObject answer(Receiving now) {
    return Json.createObjectBuilder().add("receiving", now.receiving()).build();
  }

  @PUT
  @Path("availability")
  public JsonObject changeAvailability(Body body) {
    var availability = body.required("availability", ValueType.oneOf(Availability.class));
    body.end();
    var actor = viewer.actor();
    var agent = receiving.changeAvailability(actor, actor.name(), availability.get());
    return Json.createObjectBuilder()
        .add("availability", agent.availability().name())
        .add("receiving", agent.receiving())
        .build();
  }

  @PATCH
  public JsonObject changeSettings(Body body) {
    var language = body.change("language", ValueType.text(SHORT));
    var theme = body.change("theme", ValueType.text(SHORT));
    var sort = body.change("defaultSort", ValueType.text(SHORT));
    var notifications = body.change("notifications", ValueType.text(SHORT));
    var notifyLists = body.change("notifyLists", ValueType.text(SHORT));
    var field = body.change("additionalField", ValueType.text(LINE));
    var extension = body.change("extension", ValueType.text(SHORT));
    var zone = body.changeNotNull("timeZone", ValueType.TIME_ZONE);
    body.end();
    var actor = viewer.actor();
    language.ifGiven(chosen -> profiles.chooseLanguage(actor, String.valueOf(chosen)));
    theme.ifGiven(chosen -> profiles.chooseTheme(actor, String.valueOf(chosen)));
    sort.ifGiven(chosen -> profiles.chooseSort(actor, String.valueOf(chosen)));
    notifications.ifGiven(chosen -> profiles.chooseNotifications(actor, String.valueOf(chosen)));
    notifyLists.ifGiven(chosen -> profiles.chooseNotifyLists(actor, String.valueOf(chosen)));
    field.ifGiven(chosen -> profiles.chooseAdditionalField(actor, orEmpty(chosen)));
    extension.ifGiven(chosen -> profiles.chooseExtension(actor, orEmpty(chosen)));
    zone.ifGiven(chosen -> profiles.chooseTimeZone(actor, Objects.requireNonNull(chosen)));
    return JsonObject.EMPTY_JSON_OBJECT;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
