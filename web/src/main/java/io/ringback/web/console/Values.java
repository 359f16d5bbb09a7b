package io.ringback.web.console;

import java.util.Map;

/** What a text mentions, by the names of its places. */
@FunctionalInterface
public interface Values {
  Values NONE = Map::of;

  Map<String, ?> get();
}
