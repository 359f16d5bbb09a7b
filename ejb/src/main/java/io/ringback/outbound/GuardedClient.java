package io.ringback.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
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

  private final AddressGuard guard;
  private final CloseableHttpClient http;

  /**
   * @param silence the longest wait: for a connection, for an answer, and for more of it
   */
  public GuardedClient(HostNames hosts, List<Network> networks, Duration silence) {
    this(hosts, networks, silence, true);
  }

  /** Of one that takes a redirect for an answer, for requests that must reach one place only. */
  public static GuardedClient withoutRedirects(
      HostNames hosts, List<Network> networks, Duration silence) {
    return new GuardedClient(hosts, networks, silence, false);
  }

  private GuardedClient(
      HostNames hosts, List<Network> networks, Duration silence, boolean redirects) {
    var patience = Timeout.of(silence);
    guard = new AddressGuard(hosts, networks);
    http =
        HttpClients.custom()
            .setConnectionManager(connections(guard, patience))
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(patience)
                    .setResponseTimeout(patience)
                    .setRedirectsEnabled(redirects)
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

  /**
   * Posts, and hangs up once there are headers, or after {@code longest}, however lively the other
   * side.
   *
   * @param watch runs what ends the request
   * @throws InterruptedIOException it did not come in time
   */
  public Receipt postForReceipt(
      URI address,
      Map<String, String> headers,
      byte[] body,
      Duration longest,
      ScheduledExecutorService watch)
      throws IOException {
    var request = request("POST", address, headers, body);
    var end = watch.schedule(request::cancel, longest.toMillis(), TimeUnit.MILLISECONDS);
    try (var answer = open(request)) {
      return new Receipt(answer.status(), answer.header("Retry-After"));
    } catch (IOException failure) {
      if (!request.isCancelled()) throw failure;
      throw new InterruptedIOException("no answer within " + longest);
    } finally {
      end.cancel(false);
    }
  }

  /**
   * Whether requests to the host may have a chance. No name is looked up here, for what it means is
   * looked at for each request.
   */
  public boolean mayAsk(String host) {
    return guard.mayKnow(host);
  }

  /** With any method; no body for one that has none. */
  public Answer send(
      String method, URI address, Map<String, String> headers, byte @Nullable [] body)
      throws IOException {
    return open(request(method, address, headers, body));
  }

  private static HttpUriRequestBase request(
      String method, URI address, Map<String, String> headers, byte @Nullable [] body)
      throws IOException {
    try {
      var request = new HttpUriRequestBase(method, address);
      headers.forEach(request::setHeader);
      if (body != null) request.setEntity(new ByteArrayEntity(body, null));
      return request;
    } catch (IllegalArgumentException malformed) {
      throw new IOException(malformed);
    }
  }

  private Answer open(HttpUriRequestBase request) throws IOException {
    try {
      return new Answer(
          request, http.executeOpen(RoutingSupport.determineHost(request), request, null));
    } catch (HttpException | IllegalArgumentException malformed) {
      throw new IOException(malformed);
    }
  }

  /** Whether a failure is certain to have come before anything of the request was sent. */
  public static boolean cameBeforeSending(IOException failure) {
    return failure instanceof UnknownHostException
        || failure instanceof ConnectException
        || failure instanceof NoRouteToHostException
        || failure instanceof ConnectTimeoutException
        || failure instanceof ConnectionRequestTimeoutException
        || (failure instanceof SSLHandshakeException
            && failure.getCause() instanceof CertificateException);
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
