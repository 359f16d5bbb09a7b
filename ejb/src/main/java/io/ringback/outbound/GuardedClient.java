package io.ringback.outbound;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * HTTP to listed hosts, at public addresses and those of listed networks. Follows a few redirects,
 * each checked like the first address, and never from HTTPS to HTTP. Keeps no cookies, sends no
 * passwords, and gives up when the other side is silent for too long.
 */
public final class GuardedClient implements AutoCloseable {
  private static final int MOST_REDIRECTS = 3;
  private static final int MOST_CONNECTIONS = 100;

  private final CloseableHttpClient http;

  /**
   * @param silence the longest wait: for a connection, for an answer, and for more of it
   */
  public GuardedClient(HostNames hosts, List<Network> networks, Duration silence) {
    var patience = Timeout.of(silence);
    http =
        HttpClients.custom()
            .setConnectionManager(connections(new AddressGuard(hosts, networks), patience))
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(patience)
                    .setResponseTimeout(patience)
                    .setMaxRedirects(MOST_REDIRECTS)
                    .build())
            .setRedirectStrategy(new NoDowngrade())
            .setUserAgent("Ringback")
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .build();
  }

  private static HttpClientConnectionManager connections(AddressGuard guard, Timeout patience) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(guard)
        .setMaxConnTotal(MOST_CONNECTIONS)
        .setMaxConnPerRoute(MOST_CONNECTIONS)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(patience)
                .setSocketTimeout(patience)
                .build())
        .build();
  }

  /**
   * The answer, whatever its status, to be closed by whoever got it.
   *
   * @throws IOException there is none, or the address may not be asked
   */
  public Answer get(URI address, Map<String, String> headers) throws IOException {
    return send("GET", address, headers, null);
  }

  /** Like {@link #get}, with a body whose kind the headers tell. */
  public Answer post(URI address, Map<String, String> headers, byte[] body) throws IOException {
    return send("POST", address, headers, body);
  }

  private Answer send(
      String method, URI address, Map<String, String> headers, byte @Nullable [] body)
      throws IOException {
    try {
      var request = new HttpUriRequestBase(method, address);
      headers.forEach(request::setHeader);
      if (body != null) request.setEntity(new ByteArrayEntity(body, null));
      return new Answer(
          request, http.executeOpen(RoutingSupport.determineHost(request), request, null));
    } catch (HttpException | IllegalArgumentException malformed) {
      throw new IOException(malformed);
    }
  }

  @Override
  public void close() throws IOException {
    http.close();
  }

  private static final class NoDowngrade extends DefaultRedirectStrategy {
    @Override
    public boolean isRedirectAllowed(
        HttpHost from, HttpHost to, HttpRequest request, HttpContext context) {
      return !"https".equals(from.getSchemeName()) || "https".equals(to.getSchemeName());
    }
  }
}
