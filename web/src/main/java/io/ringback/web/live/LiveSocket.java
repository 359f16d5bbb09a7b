package io.ringback.web.live;

import io.ringback.access.UserSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where pages listen. It tells only that something changed, never what: the page reads that with
 * its own rights.
 *
 * <p>One instance serves all sockets, so it keeps nothing in fields; {@link OpenPages} does.
 */
@ApplicationScoped
@ServerEndpoint(value = "/live", configurator = LiveHandshake.class)
public class LiveSocket {
  private static final Logger LOG = Logger.getLogger(LiveSocket.class.getName());

  @Inject OpenPages pages;

  @OnOpen
  public void open(Session socket, EndpointConfig config) throws IOException {
    var session = LiveHandshake.session(config);
    if (session != null && isOf(session, socket))
      pages.add(socket, session.userName(), session.token());
    else socket.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "not signed in"));
  }

  /**
   * Handshakes at the same moment share the endpoint's properties; a page that met another's tries
   * again.
   */
  private static boolean isOf(UserSession session, Session socket) {
    var principal = socket.getUserPrincipal();
    return principal == null || principal.getName().equals(session.userName());
  }

  @OnMessage
  public void pong(Session socket, PongMessage answer) {
    pages.heard(socket);
  }

  /** Pages have nothing to say here. */
  @OnMessage
  public void text(Session socket, String text) {
    LOG.log(Level.FINE, "A page spoke where it should only listen");
  }

  @OnClose
  public void close(Session socket) {
    pages.remove(socket);
  }

  @OnError
  public void error(Session socket, Throwable failure) {
    LOG.log(Level.FINE, "A page's connection broke", failure);
    pages.remove(socket);
  }
}
