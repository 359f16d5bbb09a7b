package io.ringback.benchmark;

/** How much better one side of a contest did than the other: 2 is twice as good. */
interface Comparison {
  /** How many times the other's operations a second. */
  Comparison SPEED = (ours, peer) -> ours.perSecond() / peer.perSecond();

  /** The other's middle time in ours. */
  Comparison P50 = (ours, peer) -> peer.p50() / ours.p50();

  double of(Rate ours, Rate peer);

  /** How many times our p99 goes into what it may be, in milliseconds. */
  static Comparison p99Within(double millis) {
    return (ours, peer) -> millis / ours.p99();
  }

  /** How many times what we did all of goes into what it may take, in seconds. */
  static Comparison allWithin(double seconds, int operations) {
    return (ours, peer) -> seconds * ours.perSecond() / operations;
  }

  /** The same for what our p99 has more than the other's. */
  static Comparison p99AddedWithin(double millis) {
    return (ours, peer) -> millis / Math.max(0.001, ours.p99() - peer.p99());
  }
}
