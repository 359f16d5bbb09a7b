package io.ringback.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1",
    "10.1.2.3, 10.1.2.3",
    "172.16.0.0/12, 172.31.255.255",
    "fd00::/8, fdab::1",
    "::1, ::1",
    "0.0.0.0/0, 8.8.8.8"
  })
  void addressInside(String network, String address) throws UnknownHostException {
    assertThat(Network.parse(network).contains(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 11.0.0.1",
    "10.1.2.3, 10.1.2.4",
    "172.16.0.0/12, 172.32.0.0",
    "fd00::/8, fc00::1",
    "0.0.0.0/0, ::1"
  })
  void addressOutside(String network, String address) throws UnknownHostException {
    assertThat(Network.parse(network).contains(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "::1/129", "10.0"})
  void whatIsNoNetwork(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Network.parse(text));
  }
}
