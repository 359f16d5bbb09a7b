package io.ringback.web.agent;

import io.ringback.json.Json;
import io.ringback.notices.AgentMessage;
import io.ringback.notices.AgentMessageService;
import io.ringback.notices.Notice;
import io.ringback.notices.NoticeKind;
import io.ringback.notices.NoticeService;
import io.ringback.notices.PushSubscriptionService;
import io.ringback.web.body.Body;
import io.ringback.web.body.ValueType;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * News of cases, and messages, for a page that is seen, and pushes for a browser that has none
 * (NOTE-1).
 */
@RequestScoped
@Path("desk/notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoticesResource {
  private static final int LONG = 2_000;
  private static final int SHORT = 200;

  @Inject Viewer viewer;
  @Inject NoticeService notices;
  @Inject AgentMessageService messages;
  @Inject PushSubscriptionService subscriptions;

  /** What the page now shows, and nobody else does. */
  public record News(List<NewsOfCase> notices, List<AgentMessage> messages) {}

  public record NewsOfCase(NoticeKind kind, String id, String title, String listName, int cases) {
    static NewsOfCase of(Notice notice) {
      return new NewsOfCase(
          notice.kind(),
          notice.caseId(),
          RowsJson.title(notice.name(), notice.phone()),
          notice.listName(),
          notice.cases());
    }
  }

  @POST
  @Path("claim")
  public News claim() {
    var person = viewer.actor();
    return new News(
        notices.claim(person).stream().map(NewsOfCase::of).toList(), messages.claim(person));
  }

  @GET
  @Path("key")
  public JsonObject key() {
    return Json.createObjectBuilder().add("publicKey", subscriptions.publicKey()).build();
  }

  @PUT
  @Path("subscription")
  public void subscribe(Body body) {
    var endpoint = body.required("endpoint", ValueType.text(LONG));
    var p256dh = body.required("p256dh", ValueType.text(SHORT));
    var auth = body.required("auth", ValueType.text(SHORT));
    body.end();
    subscriptions.subscribe(viewer.actor(), endpoint.get(), p256dh.get(), auth.get());
  }

  @POST
  @Path("unsubscribe")
  public void unsubscribe(Body body) {
    var endpoint = body.required("endpoint", ValueType.text(LONG));
    body.end();
    subscriptions.unsubscribe(viewer.actor(), endpoint.get());
  }
}
