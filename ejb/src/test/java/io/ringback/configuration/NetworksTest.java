package io.ringback.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Networks in settings: one that is none ends the start, and not the first use. */
class NetworksTest {
  private static final Optional<List<String>> WRONG =
      Optional.of(List.of("10.10.0.0/16", "10.20.0.0/33"));

  @Test
  void spaceAfterACommaIsNothingWrong() {
    assertThat(TestWebhookSettings.withNetworks("10.20.0.0/16", " fd00::/8").networks()).hasSize(2);
  }

  @Test
  void ofWebhooks() {
    var settings = new WebhookSettings();
    settings.networks = WRONG;

    assertStartEndsNaming("ringback.webhooks.networks", settings::networks);
  }

  @Test
  void ofPushes() {
    var settings = new PushSettings();
    settings.networks = WRONG;

    assertStartEndsNaming("ringback.push.networks", settings::networks);
  }

  @Test
  void ofRecordings() {
    var places = new RecordingPlaces();
    places.networks = WRONG;

    assertStartEndsNaming("ringback.recordings.networks", places::networks);
  }

  @Test
  void ofTheExchange() {
    var places = new DialPlaces();
    places.networks = WRONG;

    assertStartEndsNaming("ringback.dial.networks", places::networks);
  }

  private static void assertStartEndsNaming(String setting, Runnable start) {
    assertThatIllegalStateException()
        .isThrownBy(start::run)
        .withMessageContainingAll(setting, "\"10.20.0.0/33\"");
  }
}
