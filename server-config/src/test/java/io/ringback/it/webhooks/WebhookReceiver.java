package io.ringback.it.webhooks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Another system that is told of events, as well or badly as a test wants. Closed with the test.
 */
public final class WebhookReceiver implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Message> accepted = new CopyOnWriteArrayList<>();
  private final List<Message> refused = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger hanging = new AtomicInteger();
  private volatile int status = 204;
  private volatile String location = "";
  private volatile String retryAfter = "";
  private volatile boolean hangs;
  private HttpServer server;
  private int port;

  public WebhookReceiver() {
    start();
  }

  /** A message as it came. */
  public record Message(HttpHeaders headers, String body) {
    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    public String id() {
      return header("webhook-id");
    }

    public String type() {
      return json().getString("type");
    }

    public JsonPath json() {
      return JsonPath.from(body);
    }

    /** By the library of the standard, which knows nothing of our code. */
    public boolean isSignedWith(String secret) {
      try {
        new Webhook(secret).verify(body, headers);
        return true;
      } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
        return false;
      }
    }
  }

  /** Listens, at the same place as before. */
  public void start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      port = server.getAddress().getPort();
      server.createContext("/", this::take);
      server.setExecutor(threads);
      server.start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public void stop() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (hangs) hang();
    if (!retryAfter.isEmpty()) exchange.getResponseHeaders().set("Retry-After", retryAfter);
    if (!location.isEmpty()) exchange.getResponseHeaders().set("Location", location);
    (status / 100 == 2 ? accepted : refused).add(new Message(headers, body));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void hang() {
    hanging.incrementAndGet();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public String url() {
    return "http://127.0.0.1:" + port + "/hook";
  }

  /** From now on. */
  public void answer(int status) {
    this.status = status;
  }

  public void askForPause(int status, String retryAfter) {
    this.retryAfter = retryAfter;
    answer(status);
  }

  public void redirect(int status, String location) {
    this.location = location;
    answer(status);
  }

  /** From now on no request is answered. */
  public void hangFromNowOn() {
    hangs = true;
  }

  public void hangNoMore() {
    hangs = false;
  }

  public int hanging() {
    return hanging.get();
  }

  /** Answered with 2xx. */
  public List<Message> accepted() {
    return accepted;
  }

  public List<Message> refused() {
    return refused;
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
