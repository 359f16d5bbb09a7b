package io.ringback.telephony.calls;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call as the PBX reports it: with whom, and how far it has come.
 *
 * <p>Reports come in any order and may be missing: each sets what it tells, and the first time of
 * each counts. Only of answers the latest counts, by the PBX's own times: a call that is passed on
 * is with the agent who answered last. Changed only under the lock of the call ({@code CallLock}).
 */
@Entity
@Table(name = "pbx_call")
public class PbxCall {
  @Id
  @Column(name = "call_id")
  private String callId;

  private @Nullable String direction;
  private @Nullable String phone;

  @Column(name = "agent_id")
  private @Nullable Long agentId;

  private @Nullable String queue;

  @Column(name = "queued_at")
  private @Nullable Instant queuedAt;

  @Column(name = "ringing_at")
  private @Nullable Instant ringingAt;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  protected PbxCall() {}

  PbxCall(String callId) {
    this.callId = callId;
  }

  /**
   * @param agent who took or made it, when the report names one
   */
  void report(CallReport report, @Nullable Long agent) {
    if (direction == null) direction = report.direction();
    if (phone == null) phone = report.phone();
    if (queue == null) queue = report.queue();
    switch (report.stage()) {
      case QUEUED -> queuedAt = first(queuedAt, report.at());
      case RINGING -> ringingAt = first(ringingAt, report.at());
      case ANSWERED -> answered(report.at(), agent);
      case ENDED -> endedAt = first(endedAt, report.at());
    }
    if (agentId == null) takenBy(agent);
  }

  private void answered(Instant at, @Nullable Long agent) {
    if (answeredAt != null && at.isBefore(answeredAt)) return;
    answeredAt = at;
    takenBy(agent);
  }

  /** The caller gave up. */
  void givenUp(Instant at) {
    endedAt = first(endedAt, at);
  }

  private static Instant first(@Nullable Instant known, Instant told) {
    return known == null ? told : known;
  }

  private void takenBy(@Nullable Long agent) {
    if (agent != null) agentId = agent;
  }

  Optional<Long> agent() {
    return Optional.ofNullable(agentId);
  }

  @Nullable String phone() {
    return phone;
  }

  boolean isOutbound() {
    return "out".equals(direction);
  }

  boolean isInbound() {
    return "in".equals(direction);
  }

  boolean isAnswered() {
    return answeredAt != null;
  }
}
