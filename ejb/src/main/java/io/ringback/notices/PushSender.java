package io.ringback.notices;

import io.ringback.configuration.PushSettings;
import io.ringback.notices.webpush.MessageEncryption;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Sends pushes side by side, so that a push service that does not answer delays no other. A member
 * that dies in the middle loses none: the push is taken again, and the browser shows it in the
 * place of the first.
 */
@ApplicationScoped
public class PushSender {
  private static final Logger LOG = System.getLogger(PushSender.class.getName());
  private static final int MOST_AT_ONCE = 32;
  private static final String LIFE_SECONDS = "900";

  @Resource ManagedExecutorService executor;
  @Inject PushQueue queue;
  @Inject PushEndpoints endpoints;
  @Inject VapidKeyRing keys;
  @Inject PushSettings settings;

  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  /** Sends what is due now, as far as there are places, and does not wait for it. */
  public void sendDue() {
    for (var push : take()) executor.execute(() -> sendInItsPlace(push));
  }

  /** Each with a place; the other places are free again, also when the database is away. */
  private List<Push> take() {
    int free = places.drainPermits();
    var taken = List.<Push>of();
    try {
      if (free > 0) taken = queue.take(free);
      return taken;
    } finally {
      places.release(free - taken.size());
    }
  }

  private void sendInItsPlace(Push push) {
    try {
      settle(push, send(push));
    } catch (IOException e) {
      LOG.log(
          Level.INFO,
          "push service {0} was not reached: {1}",
          push.address().getHost(),
          e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a push could not be sent", e);
    } finally {
      places.release();
    }
  }

  private int send(Push push) throws IOException {
    var message = push.text().json().getBytes(StandardCharsets.UTF_8);
    return endpoints.post(
        push.address(),
        Map.of(
            "Authorization",
            keys.get().authorization(push.address(), settings.contact(), push.takenAt()),
            "Content-Encoding",
            "aes128gcm",
            "Content-Type",
            "application/octet-stream",
            "TTL",
            LIFE_SECONDS,
            "Urgency",
            "high"),
        MessageEncryption.encrypt(message, push.receiver()));
  }

  /** What is not settled is taken again later. */
  private void settle(Push push, int status) {
    var host = push.address().getHost();
    if (status / 100 == 2) queue.settle(push);
    else if (status == 404 || status == 410) queue.forgetReceiver(push);
    else if (status == 429 || status >= 500)
      LOG.log(Level.INFO, "push service {0} answers {1}, tried again later", host, status);
    else {
      LOG.log(Level.WARNING, "push service {0} refuses a push: {1}", host, status);
      queue.settle(push);
    }
  }
}
