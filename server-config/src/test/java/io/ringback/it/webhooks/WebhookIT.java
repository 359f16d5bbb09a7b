package io.ringback.it.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import io.ringback.it.webhooks.WebhookReceiver.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other systems that fail, hang, redirect, leave and come back: all events arrive, in order. */
@WithRingback
@Tag("CONS-6")
class WebhookIT {
  private final Ringback ringback;
  private final WebhookReceiver receiver = new WebhookReceiver();
  private String list;

  WebhookIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @BeforeEach
  void makeList() {
    list = ringback.unique("webhook");
    ringback.api().body("{}").put("/lists/" + list).then().statusCode(201);
  }

  @AfterEach
  void removeAll() {
    List<String> ids =
        ringback
            .api()
            .get("/webhooks?limit=200")
            .jsonPath()
            .getList("items.findAll { it.lists == ['" + list + "'] }.id");
    ids.forEach(id -> ringback.api().delete("/webhooks/" + id).then().statusCode(204));
    receiver.close();
  }

  @Test
  void eventsOfACaseArriveInOrderSignedAndWithoutThePerson() {
    var webhook = listen(receiver);
    var id = newCase();
    close(id);
    reopen(id);
    close(id);

    awaitAccepted(4);

    assertThat(receiver.accepted())
        .extracting(Message::type)
        .containsExactly("case.created", "case.closed", "case.reopened", "case.closed");
    assertThat(receiver.accepted())
        .allSatisfy(
            message -> {
              assertThat(message.isSignedWith(webhook.secret())).isTrue();
              assertThat(message.header("content-type")).isEqualTo("application/json");
              assertThat(message.json().getString("data.case")).isEqualTo(id);
              assertThat(message.json().getString("data.list")).isEqualTo(list);
              assertThat(message.json().getString("timestamp")).endsWith("Z");
              assertThat(message.body()).doesNotContain("358401234567").doesNotContain("Ann");
            });
  }

  @Test
  void messageHasTheIdOfTheFeed() {
    listen(receiver);
    var id = newCase();

    awaitAccepted(1);

    assertThat(
            ringback
                .sql()
                .value(
                    String.class,
                    "SELECT public_case_id FROM feed_event WHERE id = ?",
                    Long.valueOf(receiver.accepted().get(0).id())))
        .isEqualTo(id);
  }

  @Test
  void endpointThatMayKnowIsToldOfThePersonInACloudEvent() {
    var webhook = listen(receiver, Map.of("personalData", true, "format", "CLOUDEVENTS"));
    var id = newCase();

    awaitAccepted(1);

    var message = receiver.accepted().get(0);
    assertThat(message.isSignedWith(webhook.secret())).isTrue();
    assertThat(message.header("content-type")).startsWith("application/cloudevents+json");
    assertThat(message.json().getString("specversion")).isEqualTo("1.0");
    assertThat(message.json().getString("id")).isEqualTo(message.id());
    assertThat(message.json().getString("subject")).isEqualTo(id);
    assertThat(message.json().getString("data.person.phone")).isEqualTo("+358401234567");
    assertThat(message.json().getString("data.person.name")).isEqualTo("Ann");
  }

  @Test
  void endpointThatFailsGetsEverythingInOrderOnceItWorks() {
    var webhook = listen(receiver);
    receiver.answer(503);
    var cases = IntStream.range(0, 5).mapToObj(i -> newCase()).toList();
    cases.forEach(this::close);
    await().until(() -> receiver.refused().size() >= 5);

    receiver.answer(204);

    awaitAccepted(webhook, 10);
    cases.forEach(id -> assertThat(typesOf(id)).containsExactly("case.created", "case.closed"));
    assertThat(receiver.accepted()).extracting(Message::id).doesNotHaveDuplicates();
    assertThat(receiver.accepted())
        .extracting(Message::id)
        .containsAll(receiver.refused().stream().map(Message::id).toList());
  }

  @Test
  void endpointThatHangsDelaysNobodyElseAndGetsItsMessagesLater() {
    var slow = listen(receiver);
    receiver.hangFromNowOn();
    IntStream.range(0, 20).forEach(i -> newCase());
    await().until(() -> receiver.hanging() > 0);
    try (var other = new WebhookReceiver()) {
      listen(other);
      newCase();
      await().until(() -> other.accepted().size() == 1);
      assertThat(receiver.accepted()).isEmpty();
    }

    await().until(() -> lastFailures(slow).contains("TIMEOUT"));
    receiver.hangNoMore();

    awaitAccepted(slow, 21);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void redirectIsNotFollowed(int status) {
    try (var inside = new WebhookReceiver()) {
      receiver.redirect(status, inside.url());
      var webhook = listen(receiver);
      newCase();

      await().until(() -> !receiver.refused().isEmpty());
      await().until(() -> lastStatuses(webhook).contains(status));
      assertThat(inside.accepted()).isEmpty();
    }
  }

  @Test
  void addressThatBecomesAnInternalOneIsNotAsked() {
    var webhook = listen(receiver);
    ringback
        .sql()
        .execute(
            "UPDATE webhook SET url = replace(url, '127.0.0.1', '127.0.0.2') WHERE public_id = ?",
            webhook.id());
    newCase();

    await().until(() -> lastFailures(webhook).contains("ADDRESS"));
    assertThat(receiver.accepted()).isEmpty();
  }

  @Test
  void endpointThatIsGoneIsToldNothingMore() {
    var webhook = listen(receiver);
    receiver.answer(410);
    newCase();
    await().until(() -> "GONE".equals(disabledReason(webhook)));

    newCase();
    hurry(webhook);

    assertThat(receiver.refused()).hasSize(1);
  }

  @Test
  void endpointThatRestartsMissesNothing() {
    var webhook = listen(receiver);
    var id = newCase();
    awaitAccepted(1);
    receiver.stop();
    close(id);
    await().until(() -> lastFailures(webhook).contains("UNREACHABLE"));
    reopen(id);

    receiver.start();

    awaitAccepted(webhook, 3);
    assertThat(typesOf(id)).containsExactly("case.created", "case.closed", "case.reopened");
  }

  @Test
  void replacedSecretSignsBesideTheNewOne() {
    var webhook = listen(receiver);
    var rotated = rotate(webhook, Map.of());
    newCase();
    awaitAccepted(1);
    var both = receiver.accepted().get(0);

    var last = rotate(webhook, Map.of("overlap", "PT0S"));
    newCase();
    awaitAccepted(2);

    assertThat(both.isSignedWith(webhook.secret())).isTrue();
    assertThat(both.isSignedWith(rotated)).isTrue();
    assertThat(both.header("webhook-signature")).matches("v1,\\S+ v1,\\S+");
    assertThat(receiver.accepted().get(1).isSignedWith(last)).isTrue();
    assertThat(receiver.accepted().get(1).isSignedWith(rotated)).isFalse();
  }

  private String rotate(Subscribed webhook, Map<String, Object> how) {
    var answer = ringback.api().body(how).post("/webhooks/" + webhook.id() + "/secret");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath().getString("secret");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void busyEndpointIsLeftAloneAsLongAsItAsks(int status) {
    var webhook = listen(receiver);
    receiver.askForPause(status, "3600");
    newCase();
    await().until(() -> lastStatuses(webhook).contains(status));
    newCase();
    await().until(() -> deliveries(webhook, "WAITING").size() == 2);

    assertThat(
            ringback
                .sql()
                .count(
                    "SELECT count(*) FROM webhook WHERE public_id = ? AND resting_until > ringback_now() + interval '50 minutes'",
                    webhook.id()))
        .isEqualTo(1);
    assertThat(receiver.refused()).hasSize(1);
  }

  @Test
  void deliveryIsSentAgainByHandWithTheSameId() {
    var webhook = listen(receiver);
    newCase();
    awaitAccepted(1);
    var id = receiver.accepted().get(0).id();
    await().until(() -> deliveries(webhook, "DELIVERED").contains(id));

    ringback
        .api()
        .post("/webhooks/" + webhook.id() + "/deliveries/" + id + "/resend")
        .then()
        .statusCode(202);

    awaitAccepted(2);
    assertThat(receiver.accepted()).extracting(Message::id).containsExactly(id, id);
  }

  @Test
  @Tag("PRIV-2")
  void erasedPersonIsNotSentAgain() {
    var webhook = listen(receiver, Map.of("personalData", true));
    var phone = "+358401" + (200_000 + (int) (System.nanoTime() % 700_000));
    ringback
        .api()
        .body(Map.of("list", list, "phone", phone, "name", "Ann"))
        .post("/cases")
        .then()
        .statusCode(201);
    awaitAccepted(1);
    var first = receiver.accepted().get(0);
    assertThat(first.body()).contains(phone);

    ringback.api().delete("/numbers/" + phone).then().statusCode(204);
    awaitAccepted(2);
    ringback
        .api()
        .post("/webhooks/" + webhook.id() + "/deliveries/" + first.id() + "/resend")
        .then()
        .statusCode(202);

    awaitAccepted(3);
    assertThat(receiver.accepted().subList(1, 3))
        .allSatisfy(
            message -> assertThat(message.body()).doesNotContain(phone).doesNotContain("Ann"));
    assertThat(
            ringback
                .sql()
                .count(
                    "SELECT count(*) FROM webhook_delivery d WHERE d::text LIKE ?",
                    "%" + phone + "%"))
        .isZero();
  }

  private record Subscribed(String id, String secret) {}

  private Subscribed listen(WebhookReceiver at) {
    return listen(at, Map.of());
  }

  private Subscribed listen(WebhookReceiver at, Map<String, Object> more) {
    var body = new HashMap<String, Object>(more);
    body.put("url", at.url());
    body.put("lists", List.of(list));
    body.put("types", List.of("case.created", "case.closed", "case.reopened"));
    var made = ringback.api().body(body).post("/webhooks");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return new Subscribed(made.jsonPath().getString("id"), made.jsonPath().getString("secret"));
  }

  private String newCase() {
    return ringback
        .api()
        .body(Map.of("list", list, "phone", "+358401234567", "name", "Ann"))
        .post("/cases")
        .jsonPath()
        .getString("id");
  }

  private void close(String id) {
    var body = Map.of("reason", "CANCELLED");
    ringback.api().body(body).post("/cases/" + id + "/close").then().statusCode(200);
  }

  private void reopen(String id) {
    ringback.api().body("{}").post("/cases/" + id + "/reopen").then().statusCode(200);
  }

  private void awaitAccepted(int messages) {
    await().until(() -> receiver.accepted().size() == messages);
  }

  /** What failed before is tried now, not in its time. */
  private void awaitAccepted(Subscribed webhook, int messages) {
    await()
        .until(
            () -> {
              hurry(webhook);
              return receiver.accepted().size() == messages;
            });
  }

  private void hurry(Subscribed webhook) {
    ringback
        .sql()
        .execute("UPDATE webhook SET resting_until = NULL WHERE public_id = ?", webhook.id());
    ringback
        .sql()
        .execute(
            """
            UPDATE webhook_delivery d SET next_at = ringback_now() FROM webhook w
            WHERE w.id = d.webhook_id AND w.public_id = ? AND d.state = 'WAITING' AND d.next_at > ringback_now()
            """,
            webhook.id());
  }

  private List<String> typesOf(String id) {
    return receiver.accepted().stream()
        .filter(message -> id.equals(message.json().getString("data.case")))
        .map(Message::type)
        .toList();
  }

  private String disabledReason(Subscribed webhook) {
    return ringback
        .api()
        .get("/webhooks?limit=200")
        .jsonPath()
        .getString("items.find { it.id == '" + webhook.id() + "' }.disabledReason");
  }

  private List<String> lastFailures(Subscribed webhook) {
    return ringback
        .api()
        .get("/webhooks/" + webhook.id() + "/deliveries")
        .jsonPath()
        .getList("items.lastFailure");
  }

  private List<Integer> lastStatuses(Subscribed webhook) {
    return ringback
        .api()
        .get("/webhooks/" + webhook.id() + "/deliveries")
        .jsonPath()
        .getList("items.lastStatus");
  }

  private List<String> deliveries(Subscribed webhook, String state) {
    return ringback
        .api()
        .get("/webhooks/" + webhook.id() + "/deliveries?state=" + state)
        .jsonPath()
        .getList("items.id");
  }
}
