package io.ringback.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.access.Scope;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which endpoint hears of which event. */
class FanOutTest {
  private PostOffice office;

  @BeforeEach
  void open() {
    office = new PostOffice();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void endpointHearsOfWhatHappensFromNowOn() {
    var ann = office.newCase("sales");
    office.event(ann, "case.created");
    var endpoint = office.endpoint();

    office.event(ann, "case.assigned").event(ann, "case.called").spread().spread();

    assertThat(office.deliveries(endpoint))
        .extracting(DeliveryView::type)
        .containsExactly("case.called", "case.assigned");
  }

  @Test
  void onlyTypesThatWereChosenAreTold() {
    var endpoint = office.endpoint(Set.of("case.closed"), null);
    var ann = office.newCase("sales");

    office.event(ann, "case.created").event(ann, "case.closed").spread();

    assertThat(office.deliveries(endpoint))
        .extracting(DeliveryView::type)
        .containsExactly("case.closed");
  }

  @Test
  void eventsForThePagesAreNotTold() {
    var endpoint = office.endpoint();

    office.event(office.newCase("sales"), "case.edited").spread();

    assertThat(office.deliveries(endpoint)).isEmpty();
  }

  @Test
  void otherListsAreNotToldOf() {
    var endpoint = office.endpoint(Set.of(), Set.of("support"));
    var own = office.newCase("support");

    office.event(office.newCase("sales"), "case.created").event(own, "case.created").spread();

    assertThat(office.deliveries(endpoint)).hasSize(1);
  }

  @Test
  void agentsOfItsListsAreToldOf() {
    var ofSupport = office.endpoint(Set.of(), Set.of("support"));
    var ofSales = office.endpoint(Set.of(), Set.of("sales"));
    office.run(
        "INSERT INTO app_user (name, display_name, time_zone) VALUES ('anna', 'Anna', 'Europe/Helsinki')");
    office.run("INSERT INTO agent (id) SELECT id FROM app_user");
    office.run(
        "INSERT INTO list_member (agent_id, list_id, active) SELECT a.id, l.id, true FROM agent a, callback_list l WHERE l.key = 'support'");

    office.run(
        """
        WITH placed AS (UPDATE feed_position SET last = last + 1 RETURNING last)
        INSERT INTO feed_event (position, type, at, agent_id) SELECT last, 'agent.mode', now(), a.id FROM placed, agent a
        """);
    office.spread();

    assertThat(office.deliveries(ofSupport)).hasSize(1);
    assertThat(office.deliveries(ofSales)).isEmpty();
  }

  @Test
  @Tag("LIST-7")
  void endpointHearsThatItsOnlyListIsGoneAndItsMakerSeesIt() {
    var key = office.keyOf("support", Scope.WEBHOOKS_WRITE);
    var wanted =
        new NewWebhook("https://crm.example/hook", Set.of(), null, false, WebhookFormat.STANDARD);
    var endpoint = office.create(key, wanted).webhook().id();

    office.run("DELETE FROM callback_list WHERE key = 'support'");
    office.run(
        """
        WITH placed AS (UPDATE feed_position SET last = last + 1 RETURNING last)
        INSERT INTO feed_event (position, type, at, list_id) SELECT last, 'list.updated', now(), ? FROM placed
        """,
        key.lists().iterator().next());
    office.spread();

    assertThat(office.deliveries(endpoint))
        .extracting(DeliveryView::type)
        .containsExactly("list.updated");
    assertThat(office.seenBy(key))
        .singleElement()
        .satisfies(seen -> assertThat(seen.lists()).isEmpty());
  }

  @Test
  void disabledEndpointGoesOnWhereItStopped() {
    var endpoint = office.endpoint();
    office.disable(endpoint);
    office.event(office.newCase("sales"), "case.created").spread();
    assertThat(office.deliveries(endpoint)).isEmpty();

    office.enable(endpoint);
    office.spread();

    assertThat(office.deliveries(endpoint)).hasSize(1);
  }

  @Test
  void feedHoldsWhatIsTooMuchForADeadEndpoint() {
    var endpoint = office.endpoint();
    office.event(office.newCase("sales"), "case.created").spread();
    office.run(
        """
        INSERT INTO webhook_delivery (webhook_id, event_id, type, at, subject, data, made_at, next_at)
        SELECT d.webhook_id, 'x' || n, d.type, d.at, d.subject, d.data, d.made_at, d.next_at
        FROM webhook_delivery d, generate_series(1, 5000) n
        """);

    office.event(office.newCase("sales"), "case.created").spread();
    assertThat(office.number("SELECT count(*) AS n FROM webhook_delivery")).isEqualTo(5_001);
    office.run("DELETE FROM webhook_delivery WHERE event_id LIKE 'x%'");
    office.spread();

    assertThat(office.deliveries(endpoint)).hasSize(2);
  }

  @Test
  void twoMembersMakeEachDeliveryOnce() {
    var endpoint = office.endpoint();
    for (int i = 0; i < 3; i++) office.event(office.newCase("sales"), "case.created");

    office.spread();
    try (var other = office.fromAnotherMember()) {
      other.spread();
    }

    assertThat(office.deliveries(endpoint)).hasSize(3);
  }
}
