package io.ringback.benchmark;

import java.util.Arrays;

/**
 * What came of one round.
 *
 * @param perSecond operations a second, of all clients together
 * @param p50 milliseconds of the middle one, as its client saw it
 * @param p99 milliseconds that one of a hundred took at least
 * @param walBytes bytes of write-ahead log an operation
 * @param cpuMillis milliseconds of processor time an operation, PostgreSQL's
 */
record Rate(double perSecond, double p50, double p99, double walBytes, double cpuMillis) {

  static Rate of(long[] nanos, double seconds, long walBytes, double cpuSeconds) {
    Arrays.sort(nanos);
    int count = Math.max(1, nanos.length);
    return new Rate(
        nanos.length / seconds,
        millis(nanos, 0.50),
        millis(nanos, 0.99),
        (double) walBytes / count,
        cpuSeconds * 1000 / count);
  }

  private static double millis(long[] sorted, double share) {
    if (sorted.length == 0) return Double.NaN;
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
  }
}
