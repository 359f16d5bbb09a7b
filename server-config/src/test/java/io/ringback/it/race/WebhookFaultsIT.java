package io.ringback.it.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.it.webhooks.WebhookReceiver;
import io.ringback.it.webhooks.WebhookReceiver.Message;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two members that send side by side, and what becomes of messages when they die. */
@WithCluster
class WebhookFaultsIT {
  private static final int CASES = 60;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Cluster cluster;
  private final WebhookReceiver receiver = new WebhookReceiver();
  private String list;
  private String webhook;
  private String secret;

  WebhookFaultsIT(Cluster cluster) {
    this.cluster = cluster;
  }

  @BeforeEach
  void listen() {
    list = cluster.ringback(0).unique("told");
    assertThat(cluster.api(0).put("lists/" + list, "{'autoAllocation':false}").ok()).isTrue();
    var made =
        cluster
            .api(0)
            .post(
                "webhooks",
                "{'url':'%s','lists':['%s'],'types':['case.created','case.closed']}"
                    .formatted(receiver.url(), list));
    assertThat(made.status()).isEqualTo(201);
    webhook = made.text("id");
    secret = made.text("secret");
  }

  @AfterEach
  void close() {
    cluster
        .sql()
        .execute("UPDATE webhook SET removed_at = ringback_now() WHERE public_id = ?", webhook);
    receiver.close();
  }

  @Test
  void twoMembersSendEachMessageOnceAndInOrder() {
    var cases = makeAndClose();

    awaitAll();

    assertEachOnceInOrder(cases);
  }

  @Test
  void messagesOfMembersThatWereKilledAreSentByAnother() {
    receiver.hangFromNowOn();
    var cases = makeAndClose();
    await().atMost(PATIENCE).until(() -> receiver.hanging() > 0);

    cluster.killAll();
    try {
      receiver.hangNoMore();
      endLeases();
      cluster.start(1);
      awaitAll();
    } finally {
      cluster.start(0);
    }

    assertEachOnceInOrder(cases);
  }

  private List<String> makeAndClose() {
    var cases = IntStream.range(0, CASES).mapToObj(this::newCase).toList();
    for (int i = 0; i < CASES; i++) {
      var path = "cases/" + cases.get(i) + "/close";
      assertThat(cluster.api(i / 2 % 2).post(path, "{'reason':'CANCELLED'}").ok()).isTrue();
    }
    return cases;
  }

  private String newCase(int i) {
    return cluster.api(i % 2).post("cases", "{'list':'" + list + "'}").text("id");
  }

  /** As if their time had passed. */
  private void endLeases() {
    cluster
        .sql()
        .execute(
            """
            UPDATE webhook_delivery d SET leased_until = ringback_now(), next_at = ringback_now()
            FROM webhook w WHERE w.id = d.webhook_id AND w.public_id = ? AND d.state = 'WAITING'
            """,
            webhook);
  }

  private void awaitAll() {
    await().atMost(PATIENCE).until(() -> receiver.accepted().size() >= 2 * CASES);
  }

  private void assertEachOnceInOrder(List<String> cases) {
    assertThat(receiver.accepted())
        .extracting(Message::id)
        .doesNotHaveDuplicates()
        .hasSize(2 * CASES);
    assertThat(receiver.accepted()).allMatch(message -> message.isSignedWith(secret));
    assertThat(cases)
        .allSatisfy(id -> assertThat(typesOf(id)).containsExactly("case.created", "case.closed"));
  }

  private List<String> typesOf(String id) {
    return receiver.accepted().stream()
        .filter(message -> id.equals(message.json().getString("data.case")))
        .map(Message::type)
        .toList();
  }
}
