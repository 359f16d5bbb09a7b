package io.ringback.telephony.dialling;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.json.Json;
import io.ringback.lists.CallMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DialMessageTest {
  private static final DialledCall CALL =
      new DialledCall("01ATTEMPT", "+358401234567", "1001", "user:pass");

  @ParameterizedTest
  @EnumSource(DialExample.class)
  void examplesMakeRequests(DialExample example) {
    var message = DialMessage.of(example.template(), CALL);

    assertThat(message.address() + String.valueOf(message.body()))
        .contains("01ATTEMPT", "1001", "358401234567")
        .doesNotContain("{{");
    assertThat(message.headers())
        .containsEntry("Authorization", "Basic dXNlcjpwYXNz")
        .containsEntry("Idempotency-Key", "01ATTEMPT");
  }

  @Test
  void valueInAnAddressStaysOneValue() {
    var message =
        DialMessage.of(url("http://pbx.example.com/dial?to={{case.phone}}&x=1"), strange());

    assertThat(message.address().getRawQuery())
        .isEqualTo("to=%2B1%26a%3D%22%20%7B%7D%C3%A4%0D%0A&x=1");
  }

  @Test
  void valueInABodyStaysOneValue() {
    var message =
        DialMessage.of(
            template("http://pbx.example.com/", "", "{\"a\":[\"to {{ case.phone }}\",1,null]}"),
            strange());

    assertThat(Json.parse(String.valueOf(message.body())).asJsonObject().getJsonArray("a"))
        .hasToString("[\"to +1&a=\\\" {}ä\\r\\n\",1,null]");
  }

  @Test
  void valueInAHeaderStaysInItsLine() {
    var message =
        DialMessage.of(
            template("http://pbx.example.com/", "X-To: <{{case.phone}}>", ""), strange());

    assertThat(message.headers()).containsEntry("X-To", "<+1&a=\" {}>");
  }

  @Test
  void valueThatLooksLikeAPlaceholderIsNone() {
    var call = new DialledCall("01ATTEMPT", "{{secret}}", "1001", "user:pass");

    assertThat(
            DialMessage.of(template("http://pbx.example.com/", "", "[\"{{case.phone}}\"]"), call)
                .body())
        .isEqualTo("[\"{{secret}}\"]");
  }

  @Test
  void withoutABodyThereIsNoKindOfBody() {
    assertThat(DialMessage.of(url("http://pbx.example.com/"), CALL).headers())
        .doesNotContainKey("Content-Type");
  }

  private static DialledCall strange() {
    return new DialledCall("01ATTEMPT", "+1&a=\" {}ä\r\n", "1001", "user:pass");
  }

  private static DialTemplate url(String url) {
    return template(url, "", "");
  }

  private static DialTemplate template(String url, String headers, String body) {
    return new DialTemplate(CallMethod.PBX, "POST", url, headers, body, false);
  }
}
