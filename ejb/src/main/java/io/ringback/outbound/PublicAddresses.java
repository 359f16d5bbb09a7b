package io.ringback.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Which addresses a stranger may make this server call: those of the open internet, by HTTPS. A
 * name counts by all the addresses that it has now; Java remembers them for the connection that
 * follows.
 */
public final class PublicAddresses {
  private PublicAddresses() {}

  /** Whether the address has the form of one, without asking what its host is. */
  public static boolean isSecure(URI uri) {
    return "https".equals(scheme(uri)) && uri.getHost() != null && uri.getUserInfo() == null;
  }

  /**
   * @throws UnknownHostException the name has no address at present
   */
  public static boolean leadsOutside(URI uri) throws UnknownHostException {
    if (!isSecure(uri)) return false;
    return Arrays.stream(InetAddress.getAllByName(uri.getHost()))
        .allMatch(PublicAddresses::isPublic);
  }

  static boolean isPublic(InetAddress address) {
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    if (special) return false;
    return address instanceof Inet6Address ? isPublic6(address.getAddress()) : isPublic4(address);
  }

  /**
   * Only 2000::/3 is given out; of it, tunnels could lead anywhere (Teredo, 6to4, documentation).
   */
  private static boolean isPublic6(byte[] bytes) {
    if ((bytes[0] & 0xe0) != 0x20) return false;
    int head = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    int next = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
    return head != 0x2002 && !(head == 0x2001 && (next == 0 || next == 0xdb8));
  }

  private static boolean isPublic4(InetAddress address) {
    if (!(address instanceof Inet4Address)) return false;
    var bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean carrierNat = first == 100 && second >= 64 && second < 128;
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    boolean protocols = first == 192 && second == 0 && bytes[2] == 0;
    return first != 0 && first < 240 && !carrierNat && !benchmark && !protocols;
  }

  private static String scheme(URI uri) {
    return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
  }
}
