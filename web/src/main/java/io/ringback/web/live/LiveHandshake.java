package io.ringback.web.live;

import io.ringback.access.UserSession;
import io.ringback.access.UserSessionService;
import io.ringback.web.security.Sessions;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds whose page asks to listen. A foreign page, or one without a session, was already turned
 * away by the filter on the handshake's request ({@code PageGuard}); this looks at the cookie
 * again, because the socket is where it counts.
 */
public class LiveHandshake extends ServerEndpointConfig.Configurator {
  private static final String FOUND = UserSession.class.getName();

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    find(request)
        .ifPresentOrElse(
            session -> config.getUserProperties().put(FOUND, session),
            () -> config.getUserProperties().remove(FOUND));
  }

  private static Optional<UserSession> find(HandshakeRequest request) {
    var sessions = CDI.current().select(UserSessionService.class).get();
    return header(request, "Cookie").stream()
        .flatMap(header -> List.of(header.split(";")).stream())
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(Sessions.COOKIE + "="))
        .map(cookie -> cookie.substring(Sessions.COOKIE.length() + 1))
        .flatMap(token -> sessions.find(token).stream())
        .findFirst();
  }

  private static List<String> header(HandshakeRequest request, String name) {
    return request.getHeaders().entrySet().stream()
        .filter(entry -> name.equalsIgnoreCase(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(List.of());
  }

  static @Nullable UserSession session(EndpointConfig config) {
    return config.getUserProperties().get(FOUND) instanceof UserSession session ? session : null;
  }
}
