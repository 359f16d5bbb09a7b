package io.ringback.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses of the public internet: all but those of IANA's registries of special-purpose
 * addresses. What is not known to be public is not.
 */
final class PublicAddresses {
  /** Of IPv6 only this part is given out at all; the rest is local, multicast or a translation. */
  private static final Network GLOBAL_IPV6 = Network.parse("2000::/3");

  private static final List<Network> SPECIAL =
      Stream.of(
              "0.0.0.0/8", // this host
              "10.0.0.0/8", // private
              "100.64.0.0/10", // shared by customers of a carrier
              "127.0.0.0/8", // loopback
              "169.254.0.0/16", // link-local, and where clouds keep their secrets
              "172.16.0.0/12", // private
              "192.0.0.0/24", // protocols
              "192.0.2.0/24", // documentation
              "192.88.99.0/24", // 6to4 relays
              "192.168.0.0/16", // private
              "198.18.0.0/15", // benchmarks
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved, and broadcast
              "2001::/23", // protocols, Teredo
              "2001:db8::/32", // documentation
              "2002::/16", // 6to4, which wraps any IPv4 address
              "3fff::/20") // documentation
          .map(Network::parse)
          .toList();

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    if (address instanceof Inet6Address && !GLOBAL_IPV6.contains(address)) return false;
    return SPECIAL.stream().noneMatch(network -> network.contains(address));
  }
}
