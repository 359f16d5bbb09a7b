package io.ringback.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoStartTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
  void loopbackIsForThisMachineOnly(String host) {
    assertThat(DemoStart.isLoopback(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "0.0.0.0", "::", "192.0.2.1"})
  void anythingElseCanBeReachedByOthers(String host) {
    assertThat(DemoStart.isLoopback(host)).isFalse();
  }

  @Test
  void serverThatOthersCanReachDoesNotStartWithTheDemo() {
    var start = new DemoStart();
    start.wanted = true;
    start.host = "0.0.0.0";

    assertThatIllegalStateException().isThrownBy(start::start).withMessageContaining("HTTP_HOST");
  }
}
