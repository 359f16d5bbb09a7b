package io.ringback.it.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Takes pushes as the vendors' services do (RFC 8030), for one browser whose keys it knows. Closed
 * with the test.
 */
final class PushService implements AutoCloseable {
  private final HttpServer server;
  private final PushReceiver receiver = new PushReceiver();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private volatile int answer = 201;

  /** A push as it came. */
  record Received(Map<String, List<String>> headers, String message) {
    String header(String name) {
      return headers.get(name).get(0);
    }
  }

  PushService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/push/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    received.add(new Received(Map.copyOf(exchange.getRequestHeaders()), receiver.decrypt(body)));
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  /** From now on: 410 when the browser is gone, 503 when there is too much to do. */
  void answer(int status) {
    answer = status;
  }

  List<Received> received() {
    return received;
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/push/" + receiver.name();
  }

  /**
   * Makes the page's browser subscribe here: Chromium's own service is out of reach. The keys are
   * those of this test, so that it can read what comes.
   */
  String script() {
    return """
        const subscription = key => ({ endpoint: '%1$s', options: { applicationServerKey: key },
          toJSON: () => ({ endpoint: '%1$s', keys: { p256dh: '%2$s', auth: '%3$s' } }),
          unsubscribe: async () => { delete window.subscribed; return true; } });
        PushManager.prototype.subscribe = async options => window.subscribed = subscription(options.applicationServerKey);
        PushManager.prototype.getSubscription = async () => window.subscribed ?? null;
        """
        .formatted(endpoint(), receiver.publicKey(), receiver.secret());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
