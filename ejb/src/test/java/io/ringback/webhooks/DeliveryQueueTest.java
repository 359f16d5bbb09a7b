package io.ringback.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which order and how often messages are sent, by the database's clock. */
class DeliveryQueueTest {
  private PostOffice office;
  private String endpoint;
  private long ann;
  private long bob;

  @BeforeEach
  void open() {
    office = new PostOffice();
    endpoint = office.endpoint();
    ann = office.newCase("sales");
    bob = office.newCase("support");
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Nested
  class Order {
    @Test
    void laterEventOfACaseWaitsForTheEarlierOne() {
      office.event(ann, "case.created").event(ann, "case.assigned").event(bob, "case.created");

      var first = office.take();
      assertThat(types(first)).containsExactly("case.created", "case.created");
      assertThat(office.take()).isEmpty();

      first.forEach(office::delivered);
      assertThat(types(office.take())).containsExactly("case.assigned");
    }

    @Test
    void laterEventWaitsWhileTheEarlierOneIsToBeTriedAgain() {
      office.event(ann, "case.created").event(ann, "case.assigned");

      office.failed(only(office.take()), 500);

      assertThat(office.take()).isEmpty();
      assertThat(only(office.later(Duration.ofSeconds(5)).take()).attempt()).isEqualTo(2);
    }

    @Test
    void otherCasesGoOn() {
      office.event(ann, "case.created");
      office.failed(only(office.take()), 500);

      office.event(bob, "case.created");

      assertThat(only(office.take()).message().callCase()).isNotNull();
    }

    @Test
    void laterEventGoesOnceTheEarlierOneWasGivenUp() {
      office.event(ann, "case.created").event(ann, "case.assigned");

      giveUp();

      assertThat(office.deliveries(endpoint))
          .extracting(DeliveryView::state)
          .containsExactly(DeliveryState.WAITING, DeliveryState.GIVEN_UP);
      assertThat(types(office.take())).containsExactly("case.assigned");
    }

    @Test
    void whatIsSentAgainByHandHoldsNothingUp() {
      office.event(ann, "case.created");
      var created = only(office.take());
      office.delivered(created);
      office.event(ann, "case.assigned");
      office.resend(endpoint, created.message().id());

      assertThat(types(office.take())).containsExactly("case.created", "case.assigned");
    }
  }

  @Nested
  class Retries {
    @Test
    void deliveryIsGivenUpAfterTenTriesAndCanBeSentAgain() {
      office.event(ann, "case.created");

      int tries = giveUp();

      assertThat(tries).isEqualTo(10);
      assertThat(office.later(Duration.ofDays(2)).take()).isEmpty();
      office.resend(endpoint, event());
      assertThat(only(office.take()).attempt()).isEqualTo(1);
    }

    @Test
    void everyTryHasTheSameIdAndATimeOfItsOwn() {
      office.event(ann, "case.created");
      var first = only(office.take());
      office.failed(first, 503);

      var second = only(office.later(Duration.ofSeconds(5)).take());

      assertThat(second.message().id()).isEqualTo(first.message().id());
      assertThat(second.takenAt()).isAfter(first.takenAt());
    }

    @Test
    void whatWaitsIsTriedAtOnceWhenTheEndpointAnswersAgain() {
      for (int i = 0; i < 3; i++) office.event(office.newCase("sales"), "case.created");
      office.take().forEach(sent -> office.failed(sent, 503));
      assertThat(office.get(endpoint).failures()).isEqualTo(3);
      office.later(Duration.ofSeconds(5));

      office.delivered(only(office.take()));

      assertThat(office.get(endpoint).failures()).isZero();
      assertThat(office.take()).hasSize(2);
    }

    @Test
    void endpointThatFailsIsTriedWithOneMessageAndThenRests() {
      for (int i = 0; i < 20; i++) office.event(office.newCase("sales"), "case.created");
      var first = office.take();
      assertThat(first).hasSize(8);
      first.forEach(sent -> office.failed(sent, 503));

      assertThat(office.take()).isEmpty();
      office.later(Duration.ofSeconds(30));
      assertThat(office.take()).hasSize(1);
      assertThat(office.take()).isEmpty();
    }
  }

  /** A member has 40 places. */
  @Nested
  class Shares {
    @Test
    void endpointWithLeastUnderWayIsServedFirst() {
      var other = office.endpoint(Set.of(), Set.of("support"));
      for (int i = 0; i < 8; i++) office.event(office.newCase("sales"), "case.created");
      assertThat(office.take(3)).hasSize(3);

      office.event(bob, "case.created");
      office.take(2);

      assertThat(underWay(other)).isEqualTo(1);
      assertThat(underWay(endpoint)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"1, 8", "4, 8", "5, 6", "9, 4", "39, 1", "50, 1"})
    void oneShareIsLeftForWhoComesNext(int endpoints, int each) {
      for (int i = 1; i < endpoints; i++) office.endpoint();
      for (int i = 0; i < 10; i++) office.event(office.newCase("sales"), "case.created");

      assertThat(office.take()).hasSize(endpoints * each);
    }

    private long underWay(String webhook) {
      return office.number(
          "SELECT count(leased_until) AS n FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id WHERE w.public_id = ?1",
          webhook);
    }
  }

  @Nested
  class Members {
    @Test
    void whatOneMemberSendsNoOtherDoes() {
      office.event(ann, "case.created");
      assertThat(office.take()).hasSize(1);

      try (var other = office.fromAnotherMember()) {
        assertThat(other.take()).isEmpty();
      }
    }

    @Test
    void leaseOfAMemberThatDiedIsTakenOver() {
      office.event(ann, "case.created").event(ann, "case.assigned");
      office.take();

      try (var other = office.fromAnotherMember()) {
        other.later(Duration.ofSeconds(59));
        assertThat(other.take()).isEmpty();
        other.later(Duration.ofSeconds(2));
        assertThat(types(other.take())).containsExactly("case.created");
      }
    }

    @Test
    void memberThatWokeUpLateChangesNothingButSuccess() {
      office.event(ann, "case.created");
      var late = only(office.take());
      office.later(Duration.ofMinutes(2));
      var second = only(office.take());

      office.failed(late, 500);
      assertThat(only(office.deliveries(endpoint)).lastStatus()).isNull();
      office.delivered(late);
      office.failed(second, 500);

      assertThat(only(office.deliveries(endpoint)).state()).isEqualTo(DeliveryState.DELIVERED);
    }
  }

  @Nested
  class Gone {
    @Test
    void endpointThatIsGoneIsDisabledAndKeepsWhatWaits() {
      office.event(ann, "case.created").event(ann, "case.assigned");

      office.failed(only(office.take()), 410);

      assertThat(office.get(endpoint).disabledReason()).isEqualTo(DisabledReason.GONE);
      assertThat(office.later(Duration.ofDays(1)).take()).isEmpty();
      office.enable(endpoint);
      assertThat(types(office.take())).containsExactly("case.created");
    }

    @Test
    void removedEndpointIsToldNothingMore() {
      office.event(ann, "case.created").spread();

      office.delete(PostOffice.SYSTEM, endpoint);

      assertThat(office.take()).isEmpty();
      assertThat(office.seenBy(PostOffice.SYSTEM)).isEmpty();
    }
  }

  @Test
  void testMessageGoesToOneEndpointAtOnce() {
    var other = office.endpoint(Set.of("case.closed"), null);

    office.test(other);

    assertThat(types(office.take())).containsExactly("webhook.test");
    assertThat(office.deliveries(endpoint)).isEmpty();
  }

  @Test
  void busyEndpointIsLeftAloneAsLongAsItAsks() {
    office.event(ann, "case.created");
    office.failed(only(office.take()), 429, Duration.ofMinutes(20));
    office.event(bob, "case.created");

    assertThat(office.later(Duration.ofMinutes(19)).take()).isEmpty();

    assertThat(office.later(Duration.ofMinutes(1)).take()).hasSize(2);
  }

  @Test
  void replacedSecretSignsUntilItsTimeIsOver() {
    office.rotateSecret(PostOffice.SYSTEM, endpoint, Duration.ofHours(24));
    office.event(ann, "case.created");
    var inBetween = only(office.take());
    office.delivered(inBetween);
    office.later(Duration.ofHours(24)).event(ann, "case.assigned");

    assertThat(inBetween.secrets()).hasSize(2);
    assertThat(only(office.take()).secrets()).hasSize(1);
  }

  @Test
  void lagTellsWhatWaitsAndForHowLong() {
    office
        .event(ann, "case.created")
        .spread()
        .event(ann, "case.assigned")
        .later(Duration.ofMinutes(3));

    var lag = office.lag();

    assertThat(lag.endpoints()).isEqualTo(1);
    assertThat(lag.waiting()).isEqualTo(2);
    assertThat(lag.oldest()).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(4));
  }

  /** Lets every try of the first delivery fail; how many there were. */
  private int giveUp() {
    office.spread();
    int tries = 0;
    while (only(office.deliveries(endpoint).stream()
                .filter(one -> one.type().equals("case.created"))
                .toList())
            .state()
        == DeliveryState.WAITING) {
      office.failed(only(office.take()), 500);
      office.later(Duration.ofHours(24));
      tries++;
    }
    return tries;
  }

  private String event() {
    return only(office.deliveries(endpoint)).id();
  }

  private static List<String> types(List<Delivery> deliveries) {
    return deliveries.stream().map(delivery -> delivery.message().type()).toList();
  }

  private static <T> T only(List<T> all) {
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
