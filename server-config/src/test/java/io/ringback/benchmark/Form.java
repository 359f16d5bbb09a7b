package io.ringback.benchmark;

import java.time.Duration;

/**
 * How much is measured: the short form says in minutes that nothing is broken, only the long one is
 * a measurement.
 *
 * @param cases open ones
 * @param rounds of each contest
 * @param held how long a snapshot is held open
 */
record Form(String name, int cases, int rounds, Duration warmUp, Duration measured, Duration held) {
  static final int LISTS = 100;
  static final int AGENTS = 300;

  static Form of(String name) {
    return name.equals("long")
        ? new Form(name, 1_000_000, 7, seconds(10), seconds(20), Duration.ofMinutes(10))
        : new Form("short", 200_000, 3, seconds(2), seconds(4), seconds(10));
  }

  /** Their clients as fast as they are answered. */
  Round round(int clients, boolean durable) {
    return new Round(clients, warmUp, measured, durable, "", false);
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
