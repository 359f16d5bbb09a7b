package io.ringback.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ringback.configuration.TestWebhookSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many a member sends side by side. */
class DeliverySenderTest {
  private final DeliverySender sender = new DeliverySender();

  @Test
  void databaseThatIsAwayTakesNoPlaces() {
    var queue = new QueueThatIsAwayOnce();
    sender.queue = queue;
    sender.settings = TestWebhookSettings.withNetworks();

    assertThatIllegalStateException().isThrownBy(sender::sendDue);
    sender.sendDue();

    assertThat(queue.asked).containsExactly(40, 40);
  }

  private static final class QueueThatIsAwayOnce extends DeliveryQueue {
    private final List<Integer> asked = new ArrayList<>();

    @Override
    public List<Delivery> take(int limit, boolean alsoFailing, Duration lease) {
      asked.add(limit);
      if (asked.size() == 1) throw new IllegalStateException("the database is away");
      return List.of();
    }
  }
}
