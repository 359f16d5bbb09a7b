package io.ringback.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ringback.configuration.TestWebhookSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many a member sends side by side. */
class DeliverySenderTest {
  private final EmptyQueue queue = new EmptyQueue();
  private final DeliverySender sender = new DeliverySender();

  @BeforeEach
  void wire() {
    sender.queue = queue;
    sender.settings = TestWebhookSettings.withNetworks();
  }

  @Test
  void endpointsThatFailAreLeftAllPlacesButTheLast() {
    sender.sendDue();

    assertThat(queue.asked).containsExactly("40 that work", "24 that fail");
  }

  @Test
  void databaseThatIsAwayTakesNoPlaces() {
    queue.isAway = true;
    assertThatIllegalStateException().isThrownBy(sender::sendDue);
    queue.isAway = false;
    sender.sendDue();

    assertThat(queue.asked).containsExactly("40 that work", "40 that work", "24 that fail");
  }

  private static final class EmptyQueue extends DeliveryQueue {
    private final List<String> asked = new ArrayList<>();
    private boolean isAway;

    @Override
    public List<Delivery> take(int limit, boolean failing, Duration lease) {
      asked.add(limit + (failing ? " that fail" : " that work"));
      if (isAway) throw new IllegalStateException("the database is away");
      return List.of();
    }
  }
}
