package io.ringback.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people go once they are signed in. */
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

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void formLeadsBackToThePageThatItStoodOn(String scheme) {
    assertThat(page(scheme + "://calls.example:9080/rb/console/cases/edit?case=1"))
        .contains("/console/cases/edit?case=1");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "https://evil.example/rb/console/cases/edit?case=1",
        "https://calls.example:9080.evil.example/rb/console",
        "https://calls.example:9080@evil.example/rb/console",
        "https://calls.example:9080/other/console",
        "https://calls.example:9080/rb",
        "/rb/console"
      })
  void formOfAnotherSiteLeadsNowhere(@Nullable String referer) {
    assertThat(page(referer)).isEmpty();
  }

  @Test
  void formLeadsToNoOtherSite() {
    assertThat(page("https://calls.example:9080/rb//evil.example")).contains("/");
  }

  private static Optional<String> page(@Nullable String referer) {
    return Destination.pageOf(referer, "calls.example:9080", "/rb");
  }
}
