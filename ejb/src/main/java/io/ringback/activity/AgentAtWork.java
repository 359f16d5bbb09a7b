package io.ringback.activity;

import io.ringback.agents.Availability;
import io.ringback.agents.StopReason;
import io.ringback.agents.WorkMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agent is doing now, as one viewer may see it.
 *
 * @param since when availability, mode or switch changed last; null when they never did
 * @param waitingSince the place among those who wait for a case; null while not receiving
 * @param stopReason why receiving stopped last; null while receiving and before the first time
 * @param lists of the viewer that the agent is a member of, by name
 * @param held the case handed out to them or on a call with; null when none
 * @param talkingSince of the call that the PBX reports, null when none
 * @param keptCases self-assigned cases that wait for the agent
 * @param saved calls saved today
 * @param reached of these, somebody was talked to
 */
public record AgentAtWork(
    long id,
    String name,
    String displayName,
    Availability availability,
    WorkMode workMode,
    @Nullable Instant since,
    @Nullable Instant waitingSince,
    @Nullable StopReason stopReason,
    List<Membership> lists,
    @Nullable CaseInHand held,
    @Nullable Instant talkingSince,
    long keptCases,
    long saved,
    long reached,
    @Nullable LastAttempt last) {

  /** The agent works on the list, or merely may. */
  public record Membership(long listId, String key, String name, boolean active) {}

  /**
   * The agent's latest call of a case.
   *
   * @param status code of what came of it, null while that is not saved
   * @param labels how its list calls the status, by language; empty while there is none
   */
  public record LastAttempt(Instant at, @Nullable String status, Map<String, String> labels) {}

  /** In a word, the busiest first. */
  public enum Doing {
    TALKING,
    CALLING,
    HOLDING,
    WAITING,
    SERVICE_CALLS,
    STOPPED,
    AVAILABLE,
    AWAY
  }

  public Doing doing() {
    if (talkingSince != null || (held != null && held.isTalking())) return Doing.TALKING;
    if (held != null && held.onCall()) return Doing.CALLING;
    if (workMode == WorkMode.CALLBACKS) return held == null ? Doing.WAITING : Doing.HOLDING;
    if (workMode == WorkMode.SERVICE_CALLS) return Doing.SERVICE_CALLS;
    if (!availability.allowsReceiving()) return Doing.AWAY;
    return wasStopped() ? Doing.STOPPED : Doing.AVAILABLE;
  }

  AgentAtWork with(List<Membership> seenLists, @Nullable CaseInHand seenCase) {
    return new AgentAtWork(
        id,
        name,
        displayName,
        availability,
        workMode,
        since,
        waitingSince,
        stopReason,
        seenLists,
        seenCase,
        talkingSince,
        keptCases,
        saved,
        reached,
        last);
  }

  public boolean isReceiving() {
    return workMode == WorkMode.CALLBACKS;
  }

  /** By a clock or a lost connection, not by anybody's hand. */
  private boolean wasStopped() {
    return stopReason == StopReason.AUTO_STOP
        || stopReason == StopReason.AFTER_CALL
        || stopReason == StopReason.CONNECTION_LOST;
  }
}
