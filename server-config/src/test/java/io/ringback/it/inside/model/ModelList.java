package io.ringback.it.inside.model;

import java.util.Set;
import java.util.TreeSet;

/** A list with its members. The settings that matter are {@link Office}'s. */
final class ModelList {
  final String key;
  final boolean merges;

  /** Its cases are related to others: these rest after an attempt. Not OFF, that is. */
  final boolean rests;

  final boolean byDue;

  /** A call that is over is saved by itself after a while. */
  final boolean limitsAfterCall;

  final Set<Integer> members = new TreeSet<>();
  final Set<Integer> active = new TreeSet<>();
  boolean paused;

  ModelList(String key, boolean merges, boolean rests, boolean byDue, boolean limitsAfterCall) {
    this.key = key;
    this.merges = merges;
    this.rests = rests;
    this.byDue = byDue;
    this.limitsAfterCall = limitsAfterCall;
  }

  boolean serves(int agent) {
    return !paused && active.contains(agent);
  }
}
