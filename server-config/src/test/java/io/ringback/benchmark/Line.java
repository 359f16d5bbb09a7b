package io.ringback.benchmark;

import java.util.Locale;

/**
 * A line of the report.
 *
 * @param id the goal of performance.md
 * @param figure a ratio; higher is better
 * @param goal the least that it should be
 * @param spread the lowest and highest of a round
 * @param ours what was measured of ours
 * @param peer what it was compared with
 */
record Line(
    String id, String what, double figure, double goal, String spread, Rate ours, Rate peer) {
  static Line of(String id, String what, double goal, Contest contest, String ours, String peer) {
    return of(id, what, goal, Comparison.SPEED, contest, ours, peer);
  }

  static Line of(
      String id,
      String what,
      double goal,
      Comparison comparison,
      Contest contest,
      String ours,
      String peer) {
    return new Line(
        id,
        what,
        contest.ratio(comparison, ours, peer),
        goal,
        contest.spread(comparison, ours, peer),
        contest.of(ours),
        contest.of(peer));
  }

  boolean met() {
    return figure >= goal;
  }

  String row(String format) {
    return String.format(
        Locale.ROOT,
        format,
        id,
        what,
        figure,
        goal,
        met() ? "met" : "not met",
        spread,
        ours.perSecond(),
        ours.p50(),
        ours.p99(),
        ours.walBytes(),
        ours.cpuMillis(),
        peer.perSecond(),
        peer.p50(),
        peer.p99(),
        peer.walBytes(),
        peer.cpuMillis());
  }
}
