package io.ringback.it.inside.model;

/** An agent, who is always available. */
final class ModelAgent {
  final int number;
  final String name;
  boolean receiving;
  long waitingSince;

  ModelAgent(int number, String name) {
    this.number = number;
    this.name = name;
  }

  void waitAgain(long now) {
    if (receiving) waitingSince = now;
  }

  String line() {
    return "agent %s %s"
        .formatted(name, receiving ? "receives, waits since " + waitingSince : "does not receive");
  }
}
