package io.ringback.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Several ways of doing a thing, in turns, so that the machine's moods meet all of them. */
final class Contest {
  private final Map<String, Turn> sides = new LinkedHashMap<>();
  private final Map<String, List<Rate>> rates = new LinkedHashMap<>();

  Contest add(String name, Turn turn) {
    sides.put(name, turn);
    rates.put(name, new ArrayList<>());
    return this;
  }

  Contest run(int rounds) throws SQLException, InterruptedException {
    for (int i = 0; i < rounds; i++)
      for (var side : sides.entrySet()) rates.get(side.getKey()).add(side.getValue().take());
    return this;
  }

  /** Each figure's own median over the rounds. */
  Rate of(String name) {
    return new Rate(
        median(name, Rate::perSecond),
        median(name, Rate::p50),
        median(name, Rate::p99),
        median(name, Rate::walBytes),
        median(name, Rate::cpuMillis));
  }

  /** The median of what the rounds said, each for itself. */
  double ratio(Comparison comparison, String name, String other) {
    return median(ratios(comparison, name, other));
  }

  /** The lowest and the highest ratio of a round. */
  String spread(Comparison comparison, String name, String other) {
    var ratios = ratios(comparison, name, other);
    return String.format(
        Locale.ROOT, "%.2f to %.2f", Collections.min(ratios), Collections.max(ratios));
  }

  private List<Double> ratios(Comparison comparison, String name, String other) {
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < rates.get(name).size(); i++)
      ratios.add(comparison.of(rates.get(name).get(i), rates.get(other).get(i)));
    return ratios;
  }

  private double median(String name, ToDoubleFunction<Rate> figure) {
    return median(rates.get(name).stream().map(figure::applyAsDouble).toList());
  }

  private static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
