package io.ringback.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Things with a code, in an order that people chose. Each change is a new list. */
record InOrder<T>(List<T> things, Function<T, String> code) {
  Optional<T> find(String wanted) {
    return things.stream().filter(thing -> code.apply(thing).equals(wanted)).findFirst();
  }

  List<T> with(T last) {
    var more = new ArrayList<>(things);
    more.add(last);
    return more;
  }

  List<T> without(String unwanted) {
    return things.stream().filter(thing -> !code.apply(thing).equals(unwanted)).toList();
  }

  List<T> replacing(T replacement) {
    var same = code.apply(replacement);
    return things.stream()
        .map(thing -> code.apply(thing).equals(same) ? replacement : thing)
        .toList();
  }

  /** One place up (-1) or down (1); as it was where there is no such place. */
  List<T> moving(String wanted, int step) {
    var moved = new ArrayList<>(things);
    int from = find(wanted).map(things::indexOf).orElse(-1);
    int to = from + step;
    if (from >= 0 && to >= 0 && to < moved.size()) Collections.swap(moved, from, to);
    return moved;
  }
}
