package io.ringback.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A range of internet addresses, of either version: {@code 10.0.0.0/8}, {@code fd00::/8}. */
public final class Network {
  /** Anything else could be a name, and would be looked up. */
  private static final Pattern LITERAL =
      Pattern.compile("\\d+(\\.\\d+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private final byte[] start;
  private final int prefix;

  private Network(byte[] start, int prefix) {
    this.start = start;
    this.prefix = prefix;
  }

  /**
   * @param text as people write it; an address without {@code /} is a network of one
   * @throws IllegalArgumentException it is none
   */
  public static Network parse(String text) {
    int slash = text.indexOf('/');
    var start = address(slash < 0 ? text : text.substring(0, slash), text);
    int prefix = slash < 0 ? start.length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1));
    if (prefix < 0 || prefix > start.length * Byte.SIZE) throw none(text);
    return new Network(start, prefix);
  }

  private static byte[] address(String literal, String text) {
    if (!LITERAL.matcher(literal).matches()) throw none(text);
    try {
      return InetAddress.getByName(literal).getAddress();
    } catch (UnknownHostException impossible) {
      throw none(text);
    }
  }

  private static IllegalArgumentException none(String text) {
    return new IllegalArgumentException("\"" + text + "\" is no network of addresses");
  }

  public boolean contains(InetAddress address) {
    var other = address.getAddress();
    if (other.length != start.length) return false;
    for (int bit = 0; bit < prefix; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((start[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) return false;
    }
    return true;
  }
}
