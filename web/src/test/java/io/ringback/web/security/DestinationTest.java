package io.ringback.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a link to the sign-in page may send people. */
class DestinationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "agent/desk",
        "",
        "/\t/evil.example",
        "/a\r\nLocation: https://evil.example"
      })
  void anotherSiteIsNoPlaceToGo(String asked) {
    assertThat(Destination.within(asked)).isEqualTo("/");
  }

  @Test
  void pageOfOursIs() {
    assertThat(Destination.within("/agent/desk?tab=CLOSED")).isEqualTo("/agent/desk?tab=CLOSED");
    assertThat(Destination.within(null)).isEqualTo("/");
  }
}
