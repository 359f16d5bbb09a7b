package io.ringback.web.console.dashboard;

import io.ringback.dashboard.HourOfDay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Bars by hour, in the units of a picture of {@value #WIDTH} by {@value #HEIGHT} that the page
 * stretches.
 *
 * @param name key of its heading
 * @param most the value of the highest bar
 */
public record Chart(String name, List<Series> series, List<Bar> bars, long most) {
  static final int WIDTH = 1000;
  static final int HEIGHT = 100;
  private static final double SHARE_OF_SLOT = 0.84;

  /**
   * One kind of bar.
   *
   * @param name key of its words, and class of its colour
   */
  public record Series(String name, ToLongFunction<HourOfDay> value) {}

  /** A bar of the picture; {@code hour} says which. */
  public record Bar(
      String series, int hour, long value, double x, double y, double width, double height) {}

  public Chart {
    series = List.copyOf(series);
    bars = List.copyOf(bars);
  }

  /** The bars of an hour stand beside each other. */
  static Chart grouped(String name, List<HourOfDay> hours, List<Series> series) {
    long most = most(hours.stream().flatMap(hour -> values(hour, series)).toList());
    var bars = new ArrayList<Bar>();
    double slot = (double) WIDTH / Math.max(1, hours.size());
    double width = slot * SHARE_OF_SLOT / series.size();
    for (int i = 0; i < hours.size(); i++)
      for (int s = 0; s < series.size(); s++)
        bars.add(bar(series.get(s), hours, i, i * slot + s * width, width, 0, most));
    return new Chart(name, series, bars, most);
  }

  /** The bars of an hour stand on each other. */
  static Chart stacked(String name, List<HourOfDay> hours, List<Series> series) {
    long most =
        most(
            hours.stream()
                .map(hour -> values(hour, series).mapToLong(Long::longValue).sum())
                .toList());
    var bars = new ArrayList<Bar>();
    double slot = (double) WIDTH / Math.max(1, hours.size());
    for (int i = 0; i < hours.size(); i++) {
      double below = 0;
      for (var kind : series) {
        var bar = bar(kind, hours, i, i * slot, slot * SHARE_OF_SLOT, below, most);
        below += bar.height();
        bars.add(bar);
      }
    }
    return new Chart(name, series, bars, most);
  }

  private static Bar bar(
      Series kind,
      List<HourOfDay> hours,
      int hour,
      double x,
      double width,
      double below,
      long most) {
    long value = kind.value().applyAsLong(hours.get(hour));
    double height = (double) HEIGHT * value / most;
    return new Bar(kind.name(), hour, value, x, HEIGHT - below - height, width, height);
  }

  private static java.util.stream.Stream<Long> values(HourOfDay hour, List<Series> series) {
    return series.stream().map(kind -> kind.value().applyAsLong(hour));
  }

  private static long most(List<Long> values) {
    return Math.max(1, values.stream().mapToLong(Long::longValue).max().orElse(0));
  }

  public boolean isEmpty() {
    return bars.stream().allMatch(bar -> bar.value() == 0);
  }

  /** The values of an hour, as a row of the table shows them. */
  public List<Long> row(int hour) {
    return IntStream.range(0, bars.size())
        .mapToObj(bars::get)
        .filter(bar -> bar.hour() == hour)
        .map(Bar::value)
        .toList();
  }
}
