package io.ringback.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardedClientTest {
  private static final List<Network> LOOPBACK = List.of(Network.parse("127.0.0.0/8"));

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger posted = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          int count = asked.incrementAndGet();
          posted.addAndGet(exchange.getRequestBody().readAllBytes().length);
          var address = exchange.getRequestURI();
          var to = address.getPath().startsWith("/round") ? "/round" + count : address.getQuery();
          if (to != null) exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(to == null ? 204 : 302, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void listedHostInAListedNetworkIsAsked() throws IOException {
    assertThat(status(List.of("127.0.0.1"), LOOPBACK, "http://127.0.0.1:" + port())).isEqualTo(204);
  }

  @Test
  void bodyIsPosted() throws IOException {
    try (var client =
            new GuardedClient(
                new HostNames(List.of("127.0.0.1")), LOOPBACK, Duration.ofSeconds(2));
        var answer =
            client.send(
                "POST",
                URI.create("http://127.0.0.1:" + port()),
                Map.of("TTL", "60"),
                new byte[] {1, 2})) {
      assertThat(answer.status()).isEqualTo(204);
    }
    assertThat(posted).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "localhost", "2130706433", "127.1", "[::1]", "[::ffff:127.0.0.1]"})
  void ownAddressIsNotAskedHoweverItIsWritten(String host) {
    refused(List.of("*"), List.of(), "http://" + host + ":" + port());
    assertThat(asked).hasValue(0);
  }

  @Test
  void hostThatIsNotListedIsNotAsked() {
    refused(List.of("pbx.example"), LOOPBACK, "http://127.0.0.1:" + port());
    assertThat(asked).hasValue(0);
  }

  @Test
  void redirectIsFollowedToAListedHost() throws IOException {
    var address = "http://127.0.0.1:%d/?http://127.0.0.1:%d/there".formatted(port(), port());

    assertThat(status(List.of("127.0.0.1"), LOOPBACK, address)).isEqualTo(204);
  }

  @Test
  void redirectToAHostThatIsNotListedIsRefused() {
    var address = "http://127.0.0.1:%d/?http://localhost:%d/there".formatted(port(), port());

    refused(List.of("127.0.0.1"), LOOPBACK, address);
    assertThat(asked).hasValue(1);
  }

  @Test
  void redirectIntoOurOwnNetworkIsRefused() {
    var address = "http://127.0.0.1:%d/?http://127.0.0.2:%d/there".formatted(port(), port());

    refused(List.of("*"), List.of(Network.parse("127.0.0.1")), address);
    assertThat(asked).hasValue(1);
  }

  @Test
  void redirectsWithoutEndAreGivenUp() {
    refused(List.of("127.0.0.1"), LOOPBACK, "http://127.0.0.1:%d/round".formatted(port()));
    assertThat(asked).hasValueLessThan(6);
  }

  @Test
  void redirectIsAnAnswerForWhoMustReachOnePlaceOnly() throws IOException {
    var address = "http://127.0.0.1:%d/?http://127.0.0.1:%d/there".formatted(port(), port());

    assertThat(post(address, Duration.ofSeconds(5)).status()).isEqualTo(302);
    assertThat(asked).hasValue(1);
  }

  @Test
  void hostThatDripsIsHungUpOn() throws IOException {
    try (var dripping = new Dripping()) {
      assertThatIOException()
          .isThrownBy(() -> post(dripping.address(), Duration.ofMillis(300)))
          .isInstanceOf(InterruptedIOException.class);
    }
  }

  private static Receipt post(String address, Duration longest) throws IOException {
    var watch = Executors.newSingleThreadScheduledExecutor();
    try (var client =
        GuardedClient.withoutRedirects(
            new HostNames(List.of("*")), LOOPBACK, Duration.ofSeconds(5))) {
      return client.postForReceipt(URI.create(address), Map.of(), new byte[] {1}, longest, watch);
    } finally {
      watch.shutdownNow();
    }
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private static int status(List<String> hosts, List<Network> networks, String address)
      throws IOException {
    try (var client = new GuardedClient(new HostNames(hosts), networks, Duration.ofSeconds(2));
        var answer = client.get(URI.create(address), Map.of())) {
      return answer.status();
    }
  }

  private static void refused(List<String> hosts, List<Network> networks, String address) {
    assertThatIOException().isThrownBy(() -> status(hosts, networks, address));
  }
}
