package io.ringback.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up and gives only the addresses that may be connected to.
 *
 * <p>The client connects to exactly these addresses and asks again for each host that a redirect
 * leads to. So the address that was checked is the one that is used, whatever the name means a
 * moment later.
 */
final class AddressGuard implements DnsResolver {
  private static final Pattern KNOWN_WITHOUT_ASKING =
      Pattern.compile("(?i)[0-9.]+|\\[.*]|(.*\\.)?localhost\\.?");

  private final HostNames hosts;
  private final List<Network> networks;

  /**
   * @param networks where a host may be though its address is not public
   */
  AddressGuard(HostNames hosts, List<Network> networks) {
    this.hosts = hosts;
    this.networks = networks;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    if (!hosts.contain(host))
      throw new UnknownHostException(host + " is not among the hosts that may be asked");
    var allowed =
        Arrays.stream(InetAddress.getAllByName(withoutBrackets(host)))
            .filter(this::allows)
            .toArray(InetAddress[]::new);
    if (allowed.length == 0)
      throw new UnknownHostException(host + " has no address that may be asked");
    return allowed;
  }

  /** False for an address, or for this machine's own name, to which no request would be made. */
  boolean mayKnow(String host) {
    if (!KNOWN_WITHOUT_ASKING.matcher(host).matches()) return hosts.contain(host);
    try {
      return resolve(host).length > 0;
    } catch (UnknownHostException refused) {
      return false;
    }
  }

  private static String withoutBrackets(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private boolean allows(InetAddress address) {
    return PublicAddresses.contain(address)
        || networks.stream().anyMatch(network -> network.contains(address));
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
