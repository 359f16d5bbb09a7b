package io.ringback.notices;

import static java.util.Objects.requireNonNull;

import io.ringback.configuration.PushSettings;
import io.ringback.outbound.GuardedClient;
import io.ringback.outbound.HostNames;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way to push services. A browser says where its own is, so it may be any host of the open
 * internet, by HTTPS, and none inside.
 */
@ApplicationScoped
public class PushEndpoints {
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Resource ManagedScheduledExecutorService watch;
  @Inject PushSettings settings;

  private @Nullable GuardedClient client;

  @PostConstruct
  void open() {
    client = new GuardedClient(new HostNames(List.of("*")), settings.networks(), LONGEST_SILENCE);
  }

  @PreDestroy
  void close() throws IOException {
    if (client != null) client.close();
  }

  /** By its form; what its host is, is looked at for each push. */
  public boolean mayBeOne(String endpoint) {
    try {
      var uri = new URI(endpoint);
      boolean plain = "http".equals(uri.getScheme()) && !settings.networks().isEmpty();
      return uri.getHost() != null
          && uri.getUserInfo() == null
          && (plain || "https".equals(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * The status of the answer.
   *
   * @throws IOException there was none in time, or the address may not be asked
   */
  int post(URI endpoint, Map<String, String> headers, byte[] body) throws IOException {
    return requireNonNull(client).postForReceipt(endpoint, headers, body, PATIENCE, watch).status();
  }
}
