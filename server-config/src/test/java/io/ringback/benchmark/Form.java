package io.ringback.benchmark;

import java.time.Duration;

/**
 * How much is measured: the short form says in minutes that nothing is broken, only the long one is
 * a measurement.
 *
 * @param cases open ones
 * @param rounds of each contest
 * @param held how long a snapshot is held open
 * @param expiring cases at the same moment
 * @param timers of EJB, at the same moment
 */
record Form(
    String name,
    int cases,
    int rounds,
    Duration warmUp,
    Duration measured,
    Duration held,
    int expiring,
    int timers) {
  static final int LISTS = 100;
  static final int AGENTS = 1_000;

  static Form of(String name) {
    return name.equals("long")
        ? new Form(
            name, 1_000_000, 5, seconds(10), seconds(20), Duration.ofMinutes(10), 100_000, 20_000)
        : new Form("short", 100_000, 3, seconds(1), seconds(2), seconds(5), 10_000, 500);
  }

  /** Each client as fast as it is answered. */
  Load load() {
    return new Load(warmUp, measured, 0);
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
