package io.ringback.webhooks;

import static java.util.Objects.requireNonNull;

import io.ringback.configuration.WebhookSettings;
import io.ringback.errors.Violation;
import io.ringback.outbound.GuardedClient;
import io.ringback.outbound.HostNames;
import io.ringback.outbound.Receipt;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way to endpoints. Others say where they are, so they may be anywhere on the open internet and
 * nowhere inside, but for the networks of the configuration.
 */
@ApplicationScoped
public class WebhookEndpoints {
  private static final int LONGEST_URL = 2_000;

  @Resource ManagedScheduledExecutorService watch;
  @Inject WebhookSettings settings;

  private @Nullable GuardedClient client;

  @PostConstruct
  void open() {
    client =
        GuardedClient.withoutRedirects(
            new HostNames(List.of("*")), settings.networks(), settings.patience());
  }

  @PreDestroy
  void close() throws IOException {
    if (client != null) client.close();
  }

  /** What is wrong with the address of an endpoint. What a name means is looked at for each try. */
  Optional<Violation> findViolation(String url) {
    return findFault(url).map(code -> Violation.of("url", code));
  }

  private Optional<String> findFault(String url) {
    if (url.length() > LONGEST_URL) return Optional.of("not-url");
    try {
      var uri = new URI(url);
      if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null)
        return Optional.of("not-url");
      if (!isProtocolGood(uri)) return Optional.of("not-https");
      return requireNonNull(client).mayAsk(uri.getHost())
          ? Optional.empty()
          : Optional.of("address-refused");
    } catch (URISyntaxException e) {
      return Optional.of("not-url");
    }
  }

  private boolean isProtocolGood(URI uri) {
    boolean plain = "http".equalsIgnoreCase(uri.getScheme()) && !settings.networks().isEmpty();
    return plain || "https".equalsIgnoreCase(uri.getScheme());
  }

  /**
   * What it answered.
   *
   * @throws IOException there was none in time, or the address may not be asked
   */
  Receipt post(Delivery delivery) throws IOException {
    var body = delivery.body();
    return requireNonNull(client)
        .postForReceipt(
            delivery.address(),
            Map.of(
                "Content-Type", delivery.format().contentType(),
                "webhook-id", delivery.message().id(),
                "webhook-timestamp", String.valueOf(delivery.takenAt().getEpochSecond()),
                "webhook-signature", delivery.signature(body)),
            body.getBytes(StandardCharsets.UTF_8),
            settings.patience(),
            watch);
  }
}
