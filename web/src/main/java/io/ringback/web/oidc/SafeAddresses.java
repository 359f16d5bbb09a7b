package io.ringback.web.oidc;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

/** Where secrets may go: by HTTPS to anywhere, and by HTTP within this machine. */
final class SafeAddresses {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private SafeAddresses() {}

  static URI require(URI address) throws IOException {
    if (!isSafe(address)) throw new IOException("not HTTPS: " + address);
    return address;
  }

  static boolean isSafe(URI address) {
    if (address.getHost() == null) return false;
    return "https".equalsIgnoreCase(address.getScheme())
        || ("http".equalsIgnoreCase(address.getScheme())
            && THIS_MACHINE.contains(address.getHost()));
  }
}
