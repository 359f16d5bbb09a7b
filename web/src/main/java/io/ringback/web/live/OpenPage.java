package io.ringback.web.live;

import io.ringback.access.Actor;
import io.ringback.access.ActorLookup;
import io.ringback.feed.FeedEvent;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One open page and its socket. Only one message is under way at a time; what comes meanwhile waits
 * as one hint.
 *
 * <p>Rights are read again every few seconds, so that a list taken away is no longer told of.
 */
final class OpenPage {
  private static final Logger LOG = Logger.getLogger(OpenPage.class.getName());
  private static final Duration RIGHTS_AGE = Duration.ofSeconds(10);

  private final Session socket;
  private final String userName;
  private final String token;
  private volatile Actor.User actor;
  private volatile Instant rightsReadAt = Instant.now();

  private boolean sending;
  private @Nullable Hint waiting;

  OpenPage(Session socket, Actor.User actor, String token) {
    this.socket = socket;
    this.userName = actor.name();
    this.token = token;
    this.actor = actor;
  }

  String userName() {
    return userName;
  }

  /** The session that opened the page. */
  String token() {
    return token;
  }

  void tell(List<FeedEvent> events, ActorLookup actors) {
    refreshRights(actors);
    hint(events).ifPresent(this::send);
  }

  void tellOfNotices() {
    send(Hint.OF_NOTICES);
  }

  private void refreshRights(ActorLookup actors) {
    if (Instant.now().isBefore(rightsReadAt.plus(RIGHTS_AGE))) return;
    actors.findUser(userName).ifPresentOrElse(found -> actor = found, this::close);
    rightsReadAt = Instant.now();
  }

  private Optional<Hint> hint(List<FeedEvent> events) {
    var cases = new LinkedHashSet<String>();
    boolean mine = false;
    boolean any = false;
    for (var event : events) {
      boolean concerned = event.agentId() != null && event.agentId() == actor.id();
      if (!concerned && event.listId() != null && !actor.sees(event.listId())) continue;
      any = true;
      mine |= concerned;
      if (event.caseId() != null) cases.add(event.caseId());
    }
    return any ? Optional.of(new Hint(cases, mine, false)) : Optional.empty();
  }

  private void send(Hint hint) {
    synchronized (this) {
      if (sending) {
        waiting = waiting == null ? hint : waiting.and(hint);
        return;
      }
      sending = true;
    }
    sendNow(hint.json());
  }

  private void sendNow(String text) {
    try {
      socket.getAsyncRemote().sendText(text, result -> sent());
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "A page went away while it was told of a change", e);
      sent();
    }
  }

  private void sent() {
    Hint next;
    synchronized (this) {
      next = waiting;
      waiting = null;
      sending = next != null;
    }
    if (next != null && socket.isOpen()) sendNow(next.json());
  }

  /**
   * The browser answers a ping by itself, also in a hidden tab: that is the agent's heartbeat
   * (AGENT-4).
   */
  void ping() {
    synchronized (this) {
      if (sending) return;
      sending = true;
    }
    try {
      socket.getBasicRemote().sendPing(ByteBuffer.allocate(0));
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.FINE, "A page went away before it was asked", e);
    }
    sendNow(Hint.STILL_HERE);
  }

  void close() {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.log(Level.FINE, "A page was gone already", e);
    }
  }
}
