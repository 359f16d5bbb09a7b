package io.ringback.webhooks;

import io.ringback.configuration.WebhookSettings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sends messages side by side. An endpoint that is slow or dead delays no other: it gets its share
 * of the places at most, one while it fails, and the last places are for endpoints that work. What
 * a member leaves unsettled because it died, another sends when the lease is over.
 */
@ApplicationScoped
public class DeliverySender {
  private static final Logger LOG = System.getLogger(DeliverySender.class.getName());
  static final int PLACES = 40;
  private static final int FOR_WORKING_ONES = 16;

  /** For what else a try may take: looking up names, and settling it. */
  private static final Duration MARGIN = Duration.ofSeconds(45);

  @Resource ManagedExecutorService executor;
  @Inject DeliveryQueue queue;
  @Inject WebhookEndpoints endpoints;
  @Inject WebhookSettings settings;

  private final Semaphore places = new Semaphore(PLACES);
  private final ReentrantLock taking = new ReentrantLock();

  /**
   * Sends what is due now, as far as there are places, and does not wait for it. One at a time
   * takes, for each counts what is on its way to an endpoint already.
   */
  public void sendDue() {
    if (!taking.tryLock()) return;
    try {
      send(take(0, false));
      send(take(FOR_WORKING_ONES, true));
    } finally {
      taking.unlock();
    }
  }

  private void send(List<Delivery> deliveries) {
    for (var delivery : deliveries) executor.execute(() -> sendAndGoOn(delivery));
  }

  /**
   * Each with a place; the other places are free again, also when the database is away.
   *
   * @param kept places to be left free
   */
  private List<Delivery> take(int kept, boolean failing) {
    int free = places.drainPermits();
    var taken = List.<Delivery>of();
    try {
      if (free > kept) taken = queue.take(free - kept, failing, settings.patience().plus(MARGIN));
      return taken;
    } finally {
      places.release(free - taken.size());
    }
  }

  private void sendAndGoOn(Delivery delivery) {
    try {
      sendInItsPlace(delivery);
      sendDue();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a webhook could not be settled, it is sent again", e);
    }
  }

  private void sendInItsPlace(Delivery delivery) {
    try {
      send(delivery);
    } finally {
      places.release();
    }
  }

  private void send(Delivery delivery) {
    try {
      var receipt = endpoints.post(delivery);
      int status = receipt.status();
      if (status / 100 == 2) queue.delivered(delivery, status);
      else
        queue.failed(delivery, Failure.STATUS, status, RetryAfter.of(receipt, delivery.takenAt()));
    } catch (IOException e) {
      queue.failed(delivery, failure(e), 0, Duration.ZERO);
    }
  }

  private static Failure failure(IOException e) {
    if (e instanceof UnknownHostException) return Failure.ADDRESS;
    return e instanceof InterruptedIOException ? Failure.TIMEOUT : Failure.UNREACHABLE;
  }
}
