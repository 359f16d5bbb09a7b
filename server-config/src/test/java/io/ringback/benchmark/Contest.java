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
  private record Contender(Round round, Client.Maker maker) {}

  private final Map<String, Contender> contenders = new LinkedHashMap<>();
  private final Map<String, List<Rate>> rates = new LinkedHashMap<>();

  Contest add(String name, Round round, Client.Maker maker) {
    contenders.put(name, new Contender(round, maker));
    rates.put(name, new ArrayList<>());
    return this;
  }

  Contest run(Postgres postgres, int rounds) throws SQLException, InterruptedException {
    for (int i = 0; i < rounds; i++)
      for (var contender : contenders.entrySet()) {
        var turn = contender.getValue();
        rates.get(contender.getKey()).add(turn.round().run(postgres, turn.maker()));
      }
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

  /** How many times the other's speed: the median of the ratios within each round. */
  double ratio(String name, String other) {
    return median(ratios(name, other));
  }

  /** The lowest and the highest ratio of a round. */
  String spread(String name, String other) {
    var ratios = ratios(name, other);
    return String.format(
        Locale.ROOT, "%.2f to %.2f", Collections.min(ratios), Collections.max(ratios));
  }

  private List<Double> ratios(String name, String other) {
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < rates.get(name).size(); i++)
      ratios.add(rates.get(name).get(i).perSecond() / rates.get(other).get(i).perSecond());
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
