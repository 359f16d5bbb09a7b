package io.ringback.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.ringback.json.Json;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What is sent, and by whom it can be known; signatures are checked by the standard's own library.
 */
class MessageTest {
  private static final Instant AT = Instant.parse("2026-01-31T12:00:00.123456Z");
  private static final Message HANDLED =
      new Message(
          "4711",
          "case.handled",
          AT,
          "01JD",
          Json.createObjectBuilder().add("list", "sales").add("status", "BUSY").build(),
          null);

  @Test
  void standardFormHasTypeTimestampAndData() {
    assertThat(HANDLED.body(WebhookFormat.STANDARD))
        .isEqualTo(
            "{\"type\":\"case.handled\",\"timestamp\":\"2026-01-31T12:00:00.123456Z\","
                + "\"data\":{\"case\":\"01JD\",\"list\":\"sales\",\"status\":\"BUSY\"}}");
  }

  @Test
  void cloudEventHasItsRequiredAttributes() {
    assertThat(HANDLED.body(WebhookFormat.CLOUDEVENTS))
        .isEqualTo(
            "{\"specversion\":\"1.0\",\"id\":\"4711\",\"source\":\"urn:ringback\",\"type\":\"case.handled\","
                + "\"time\":\"2026-01-31T12:00:00.123456Z\",\"datacontenttype\":\"application/json\",\"subject\":\"01JD\","
                + "\"data\":{\"case\":\"01JD\",\"list\":\"sales\",\"status\":\"BUSY\"}}");
  }

  @Test
  void personIsToldOnlyWhereThereIsOne() {
    var ann = Json.createObjectBuilder().add("name", "Ann").build();
    var withAnn = new Message("1", "case.created", AT, "01JD", HANDLED.data(), ann);

    assertThat(withAnn.body(WebhookFormat.STANDARD)).contains("\"person\":{\"name\":\"Ann\"}");
    assertThat(HANDLED.body(WebhookFormat.STANDARD)).doesNotContain("person");
  }

  @Test
  void signatureIsThatOfTheStandard() throws Exception {
    var secret = WebhookSecret.generate();
    var now = Instant.now().getEpochSecond();
    var body = "{\"name\":\"Äänekoski\"}";

    var headers = headers("4711", now, secret.sign("4711", now, body));

    assertThatCode(() -> new Webhook(secret.text()).verify(body, headers))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> new Webhook(secret.text()).verify(body + " ", headers))
        .isInstanceOf(WebhookVerificationException.class);
    assertThatThrownBy(() -> new Webhook(WebhookSecret.generate().text()).verify(body, headers))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void messageWithTwoSignaturesIsKnownByEitherSecret() {
    var before = WebhookSecret.generate();
    var after = WebhookSecret.generate();
    var now = Instant.now();
    var delivery =
        new Delivery(
            1,
            1,
            "https://crm.example/hook",
            List.of(after, before),
            WebhookFormat.STANDARD,
            HANDLED,
            1,
            now);
    var body = delivery.body();

    var headers = headers("4711", now.getEpochSecond(), delivery.signature(body));

    for (var secret : List.of(before, after))
      assertThatCode(() -> new Webhook(secret.text()).verify(body, headers))
          .doesNotThrowAnyException();
    assertThatThrownBy(() -> new Webhook(WebhookSecret.generate().text()).verify(body, headers))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void secretIsNotWrittenByAccident() {
    assertThat(WebhookSecret.generate()).hasToString("whsec_…");
  }

  private static HttpHeaders headers(String id, long timestamp, String signature) {
    return HttpHeaders.of(
        Map.of(
            "webhook-id", List.of(id),
            "webhook-timestamp", List.of(String.valueOf(timestamp)),
            "webhook-signature", List.of(signature)),
        (name, value) -> true);
  }
}
