package io.ringback.configuration;

import io.ringback.outbound.Network;
import java.util.List;
import java.util.Optional;

/** What a setting has to be like, said with its name to whoever set it. */
final class Checks {
  private Checks() {}

  static void require(boolean good, String setting, String value, String wanted) {
    if (!good) throw refused(setting, value, wanted);
  }

  static List<Network> networks(String setting, Optional<List<String>> networks) {
    return networks.orElse(List.of()).stream().map(text -> network(setting, text)).toList();
  }

  private static Network network(String setting, String text) {
    try {
      return Network.parse(text.strip());
    } catch (IllegalArgumentException none) {
      throw refused(setting, text, "networks, as 10.20.0.0/16,fd00:1::/32");
    }
  }

  private static IllegalStateException refused(String setting, String value, String wanted) {
    return new IllegalStateException(
        "The setting %s has \"%s\"; write %s".formatted(setting, value, wanted));
  }
}
