package io.ringback.lists;

import java.util.ArrayList;
import java.util.List;

/** Puts the statuses of a list in order, with the built-in ones that were left out. */
final class StatusOrder {
  private StatusOrder() {}

  /**
   * What was given keeps its order; a built-in one that was left out stands behind the built-in one
   * before it.
   */
  static List<StatusSettings> complete(List<StatusSettings> given) {
    var complete = new ArrayList<>(given);
    int place = 0;
    for (var builtIn : BuiltInStatus.values()) {
      int found = placeOf(builtIn, complete);
      if (found < 0) complete.add(place++, builtIn.settings());
      else place = found + 1;
    }
    return complete;
  }

  private static int placeOf(BuiltInStatus builtIn, List<StatusSettings> statuses) {
    for (int place = 0; place < statuses.size(); place++) {
      if (statuses.get(place).code().equals(builtIn.name())) return place;
    }
    return -1;
  }
}
