package io.ringback.handling;

/** How a save ended. Both ends are committed, and answered the same when the save is sent again. */
public sealed interface SaveOutcome {
  record Applied(Saved saved) implements SaveOutcome {}

  /**
   * @param reason what happened to the case last: the type of its history
   * @param holder who has it now, empty when nobody
   */
  record TakenAway(String reason, String holder) implements SaveOutcome {}
}
