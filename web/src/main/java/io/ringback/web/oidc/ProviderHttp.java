package io.ringback.web.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import io.ringback.outbound.Answer;
import io.ringback.outbound.GuardedClient;
import io.ringback.outbound.HostNames;
import io.ringback.outbound.Network;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * HTTP to the identity provider: by HTTPS, in little time, for small answers, and with few of the
 * server's threads at once, so that a provider that hangs keeps nobody else waiting.
 */
final class ProviderHttp implements HTTPRequestSender, ResourceRetriever, AutoCloseable {
  private static final int LARGEST_ANSWER = 512 * 1024;
  private static final int MOST_AT_ONCE = 16;

  /** The setting names the provider, and it may well be in the organisation's own network. */
  private static final List<Network> EVERYWHERE =
      List.of(Network.parse("0.0.0.0/0"), Network.parse("::/0"));

  private final Semaphore free = new Semaphore(MOST_AT_ONCE);
  private final GuardedClient client;
  private final Duration patience;

  ProviderHttp(Duration patience) {
    this.patience = patience;
    client = GuardedClient.withoutRedirects(new HostNames(List.of("*")), EVERYWHERE, patience);
  }

  String get(URI address) throws IOException {
    var answer = ask("GET", address, Map.of("Accept", "application/json"), null);
    if (answer.getStatusCode() != HTTPResponse.SC_OK)
      throw new IOException("status " + answer.getStatusCode() + " of " + address);
    return answer.getBody();
  }

  @Override
  public Resource retrieveResource(URL address) throws IOException {
    return new Resource(get(URI.create(address.toString())), "application/json");
  }

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
    var headers = new HashMap<String, String>();
    request.getHeaderMap().forEach((name, values) -> headers.put(name, String.join(", ", values)));
    var body = request.getBody();
    var bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    return ask(request.getMethod().name(), request.getURI(), headers, bytes);
  }

  private HTTPResponse ask(
      String method, URI address, Map<String, String> headers, byte @Nullable [] body)
      throws IOException {
    SafeAddresses.require(address);
    if (!free.tryAcquire()) throw new IOException("too many others wait for the provider");
    try (var answer = client.send(method, address, headers, body)) {
      return response(answer);
    } finally {
      free.release();
    }
  }

  private HTTPResponse response(Answer answer) throws IOException {
    var response = new HTTPResponse(answer.status());
    response.setBody(read(answer));
    try {
      response.setContentType(answer.header("Content-Type"));
    } catch (ParseException none) {
      throw new IOException("an answer without a content type", none);
    }
    return response;
  }

  private String read(Answer answer) throws IOException {
    long end = System.nanoTime() + 2 * patience.toNanos();
    var content = new ByteArrayOutputStream();
    var part = new byte[8192];
    try (var from = answer.content()) {
      for (int length = from.read(part); length >= 0; length = from.read(part)) {
        content.write(part, 0, length);
        if (content.size() > LARGEST_ANSWER) throw new IOException("an answer that is too large");
        if (System.nanoTime() > end) throw new IOException("an answer that takes too long");
      }
    }
    return content.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException goneAnyway) {
      throw new UncheckedIOException(goneAnyway);
    }
  }
}
