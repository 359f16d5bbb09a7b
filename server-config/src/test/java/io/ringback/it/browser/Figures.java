package io.ringback.it.browser;

import java.util.List;
import java.util.Locale;

/** A line of a table: the best, the median, the 99th percentile and the worst of what was seen. */
public final class Figures {
  private Figures() {}

  public static void print(String what, List<Double> measured) {
    System.out.printf(
        Locale.ROOT,
        "%-54s min %7.1f   p50 %7.1f   p99 %7.1f   max %7.1f   (%d)%n",
        what,
        percentile(measured, 0),
        percentile(measured, 0.50),
        percentile(measured, 0.99),
        percentile(measured, 1),
        measured.size());
  }

  static double median(List<Double> measured) {
    return percentile(measured, 0.50);
  }

  public static double percentile(List<Double> measured, double share) {
    var sorted = measured.stream().sorted().toList();
    return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
  }
}
