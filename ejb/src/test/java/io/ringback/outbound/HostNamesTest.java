package io.ringback.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {
  private final HostNames names = new HostNames(List.of("pbx.example.com", " *.Voice.example "));

  @ParameterizedTest
  @ValueSource(
      strings = {"pbx.example.com", "PBX.example.com.", "a.voice.example", "b.a.voice.example"})
  void listedHosts(String host) {
    assertThat(names.contain(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com",
        "voice.example",
        "evilvoice.example",
        "pbx.example.com.evil.example"
      })
  void otherHosts(String host) {
    assertThat(names.contain(host)).isFalse();
  }

  @Test
  void anyHost() {
    assertThat(new HostNames(List.of("*")).contain("whatever.example")).isTrue();
    assertThat(new HostNames(List.of()).contain("whatever.example")).isFalse();
  }
}
