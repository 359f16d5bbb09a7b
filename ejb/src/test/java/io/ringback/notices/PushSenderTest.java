package io.ringback.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many pushes a member sends side by side. */
class PushSenderTest {
  private final PushSender sender = new PushSender();

  @Test
  void databaseThatIsAwayTakesNoPlaces() {
    var queue = new QueueThatIsAwayOnce();
    sender.queue = queue;

    assertThatIllegalStateException().isThrownBy(sender::sendDue);
    sender.sendDue();

    assertThat(queue.asked).containsExactly(32, 32);
  }

  private static final class QueueThatIsAwayOnce extends PushQueue {
    private final List<Integer> asked = new ArrayList<>();

    @Override
    public List<Push> take(int limit) {
      asked.add(limit);
      if (asked.size() == 1) throw new IllegalStateException("the database is away");
      return List.of();
    }
  }
}
