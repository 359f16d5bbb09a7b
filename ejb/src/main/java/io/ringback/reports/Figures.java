package io.ringback.reports;

import io.ringback.persistence.Row;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one row of a report.
 *
 * @param attempts call attempts, of all cases that were tried
 * @param median until the first attempt: half of the tried cases did not wait longer. Null when
 *     none was tried
 * @param ninetieth likewise nine of ten
 */
public record Figures(
    Map<Figure, Long> counts,
    long attempts,
    @Nullable Duration median,
    @Nullable Duration ninetieth) {
  static final Figures NONE =
      new Figures(
          Arrays.stream(Figure.values()).collect(Collectors.toMap(Function.identity(), f -> 0L)),
          0,
          null,
          null);

  public Figures {
    counts = Map.copyOf(counts);
  }

  static Figures from(Row row) {
    var counts = new EnumMap<Figure, Long>(Figure.class);
    for (var figure : Figure.values()) counts.put(figure, row.number(figure.column()));
    return new Figures(
        counts, row.number("attempts"), seconds(row, "median"), seconds(row, "ninetieth"));
  }

  private static @Nullable Duration seconds(Row row, String column) {
    var seconds = row.findLong(column);
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }

  public long count(Figure figure) {
    return counts.getOrDefault(figure, 0L);
  }

  public boolean isEmpty() {
    return counts.values().stream().allMatch(count -> count == 0);
  }

  /** Null when none was tried. */
  public @Nullable Double attemptsPerCase() {
    long tried = count(Figure.TRIED);
    return tried == 0 ? null : (double) attempts / tried;
  }
}
