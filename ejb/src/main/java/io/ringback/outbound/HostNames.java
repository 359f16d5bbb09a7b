package io.ringback.outbound;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list of hosts: {@code pbx.example.com}, {@code *.example.com} for all below it, {@code *} for
 * any.
 */
public final class HostNames {
  private static final String ANY = "*";

  private final Set<String> names;

  public HostNames(Collection<String> names) {
    this.names = names.stream().map(HostNames::plain).collect(Collectors.toUnmodifiableSet());
  }

  public boolean contain(String host) {
    var name = plain(host);
    if (names.contains(name) || names.contains(ANY)) return true;
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      if (names.contains(ANY + name.substring(dot))) return true;
    }
    return false;
  }

  private static String plain(String host) {
    var name = host.strip().toLowerCase(Locale.ROOT);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
