package io.ringback.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.configuration.TestWebhookSettings;
import io.ringback.errors.Violation;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses an endpoint may have, as far as that is known before it is asked. */
class WebhookEndpointsTest {
  @ParameterizedTest
  @CsvSource({
    "ftp://crm.example/x, not-https",
    "http://crm.example/x, not-https",
    "crm.example, not-url",
    "https://, not-url",
    "https://user:secret@crm.example/x, not-url",
    "https://crm.example/#part, not-url",
    "https://127.0.0.1/x, address-refused",
    "https://[::1]/x, address-refused",
    "https://169.254.169.254/latest/meta-data, address-refused",
    "https://localhost:9080/x, address-refused",
    "https://crm.localhost/x, address-refused"
  })
  void addressThatCannotBeAskedIsRefused(String url, String code) throws IOException {
    assertThat(fault(url)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://crm.example/x?a=b", "HTTPS://crm.example:8443", "https://8.8.8.8"})
  void publicAddressIsTaken(String url) throws IOException {
    assertThat(fault(url)).isEmpty();
  }

  @Test
  void listedNetworkMaySpeakPlainHttp() throws IOException {
    assertThat(fault("http://127.0.0.1:8080/x", "127.0.0.0/8")).isEmpty();
    assertThat(fault("http://10.0.0.1/x", "127.0.0.0/8")).isEqualTo("address-refused");
  }

  private static String fault(String url, String... networks) throws IOException {
    var endpoints = new WebhookEndpoints();
    endpoints.settings = TestWebhookSettings.withNetworks(networks);
    endpoints.open();
    try {
      return endpoints.findViolation(url).map(Violation::code).orElse("");
    } finally {
      endpoints.close();
    }
  }
}
