package io.ringback.telephony.dialling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringback.errors.InvalidFieldException;
import io.ringback.lists.CallMethod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DialRulesTest {
  private static final List<String> HOSTS = List.of("*.example.com");
  private static final String URL = "https://pbx.example.com/dial";

  @ParameterizedTest
  @EnumSource(DialExample.class)
  void examplesCanBeSaved(DialExample example) {
    DialRules.check(example.template(), HOSTS);
  }

  @Test
  void noExchangeIsRightWhereAgentsDialThemselves() {
    DialRules.check(DialTemplate.NONE, List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://pbx.example.com/, not-http-address",
    "pbx.example.com, not-http-address",
    "https://, not-http-address",
    "https://me:word@pbx.example.com/, not-http-address",
    "https://pbx.example.com/a b, not-http-address",
    "https://pbx.elsewhere.com/, host-not-listed",
    "https://{{agent.extension}}.example.com/, placeholder-in-host",
    "https://pbx.example.com/{{agent.name}}, unknown-placeholder",
    "https://pbx.example.com/?key={{secret}}, secret-outside-headers",
  })
  void wrongAddressIsSaid(String url, String code) {
    assertThat(wrong(url, "", "{}", "POST")).contains("url " + code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no header | not-header",
        "Bad name: x | not-header",
        "Host: other.example.com | own-header",
        "idempotency-key: 1 | own-header",
        "Authorization: Basic dXNlcjpwYXNz | secret-in-clear",
        "X-Api-Key: 12345 | secret-in-clear",
        "X-To: {{case.number}} | unknown-placeholder",
      })
  void wrongHeaderIsSaid(String header, String code) {
    assertThat(wrong(URL, "X-Fine: 1\n" + header, "", "POST")).containsExactly("headers " + code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"to\": {{case.phone}}} | not-json",
        "{\"to\": | not-json",
        "{\"to\": \"{{secret}}\"} | secret-outside-headers",
        "{\"to\": \"{{phone}}\"} | unknown-placeholder",
      })
  void wrongBodyIsSaid(String body, String code) {
    assertThat(wrong(URL, "", body, "POST")).contains("body " + code);
  }

  @Test
  void bodyDoesNotGoWithGet() {
    assertThat(wrong(URL, "", "{}", "GET")).containsExactly("body no-body-with-get");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    assertThat(wrong("", "x", "x", "HEAD"))
        .containsExactlyInAnyOrder(
            "method unknown-value", "url required", "headers not-header", "body not-json");
  }

  private static List<String> wrong(String url, String headers, String body, String method) {
    var template = new DialTemplate(CallMethod.PBX, method, url, headers, body, false);
    var refused =
        catchThrowableOfType(InvalidFieldException.class, () -> DialRules.check(template, HOSTS));
    return refused.violations().stream()
        .map(violation -> violation.field() + " " + violation.code())
        .toList();
  }
}
