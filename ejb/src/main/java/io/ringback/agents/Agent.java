package io.ringback.agents;

import io.ringback.access.Actor;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user at work: whether they can be reached, what is handed out to them, and their place among
 * those who wait.
 *
 * <p>Receiving is the work mode {@code CALLBACKS}: it needs availability Available or Busy, is
 * switched on by hand only, and ends with a reason. Whoever changes an agent has locked them
 * ({@link Agents#lock}) and stores them afterwards ({@link Agents#store}), which writes what
 * happened.
 */
@Entity
@Cacheable(false)
@Table(name = "agent")
public class Agent {
  @Id
  @Column(name = "id")
  private long id;

  @OneToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "id", insertable = false, updatable = false)
  private User user;

  @Version
  @Column(name = "version")
  private long version;

  @Enumerated(EnumType.STRING)
  @Column(name = "availability")
  private Availability availability = Availability.OFFWORK;

  @Enumerated(EnumType.STRING)
  @Column(name = "work_mode")
  private WorkMode workMode = WorkMode.NONE;

  @Column(name = "receiving_since")
  private @Nullable Instant receivingSince;

  @Column(name = "waiting_since")
  private @Nullable Instant waitingSince;

  @Enumerated(EnumType.STRING)
  @Column(name = "stop_reason")
  private @Nullable StopReason stopReason;

  @Column(name = "heartbeat_required")
  private boolean heartbeatRequired;

  @Column(name = "heartbeat_at")
  private @Nullable Instant heartbeatAt;

  @Transient private List<AgentEvent> recorded = new ArrayList<>();

  protected Agent() {}

  /** A new agent is Offwork. */
  Agent(User user) {
    this.id = user.id();
    this.user = user;
  }

  /** Do not disturb and Offwork turn receiving off. True when they did. */
  public boolean changeAvailability(Actor actor, Availability wanted, Instant now) {
    if (wanted == availability) return false;
    record(
        AgentEvent.changed(
            AgentEventType.AVAILABILITY_CHANGED, now, actor.label(), availability, wanted));
    availability = wanted;
    return !wanted.allowsReceiving() && stopReceiving(actor, StopReason.AVAILABILITY, now);
  }

  /**
   * Turns the switch on; service calls end with it. False when it was on: since and place in the
   * queue stay.
   *
   * @param heartbeat the agent must be heard of from now on, or receiving stops (AGENT-4)
   */
  public boolean startReceiving(Actor actor, boolean heartbeat, Instant now) {
    if (!availability.allowsReceiving()) throw new NotAvailableException(name(), availability);
    heartbeatAt = now;
    heartbeatRequired = heartbeat || (isReceiving() && heartbeatRequired);
    if (isReceiving()) return false;
    workMode = WorkMode.CALLBACKS;
    receivingSince = now;
    waitingSince = now;
    stopReason = null;
    record(AgentEvent.of(AgentEventType.RECEIVING_STARTED, now, actor.label()));
    return true;
  }

  /** Turns the switch off. False when it was off: the reason of then stays. */
  public boolean stopReceiving(Actor actor, StopReason reason, Instant now) {
    if (!isReceiving()) return false;
    workMode = WorkMode.NONE;
    receivingSince = null;
    waitingSince = null;
    heartbeatRequired = false;
    stopReason = reason;
    record(
        AgentEvent.of(
            AgentEventType.RECEIVING_STOPPED, now, actor.label(), "reason", reason.name()));
    return true;
  }

  /**
   * Takes service calls, or nothing; either ends receiving. True when it did.
   *
   * @param mode not {@code CALLBACKS}: that is the switch
   */
  public boolean changeWorkMode(Actor actor, WorkMode mode, StopReason reason, Instant now) {
    if (mode == WorkMode.CALLBACKS)
      throw new IllegalArgumentException("receiving is turned on by its switch");
    boolean stopped = stopReceiving(actor, reason, now);
    if (mode == workMode) return stopped;
    record(
        AgentEvent.changed(AgentEventType.WORK_MODE_CHANGED, now, actor.label(), workMode, mode));
    workMode = mode;
    return stopped;
  }

  /** Somebody in charge told them something. */
  public void wasSentMessage(Actor sender, Instant now) {
    record(AgentEvent.of(AgentEventType.MESSAGE_SENT, now, sender.label()));
  }

  /** A case ended or was taken: the agent queues up behind those who wait already. */
  public void waitAgain(Instant now) {
    if (isReceiving()) waitingSince = now;
  }

  public long id() {
    return id;
  }

  public String name() {
    return user.name();
  }

  public String displayName() {
    return user.displayName();
  }

  public Optional<String> extension() {
    return user.extension();
  }

  public Availability availability() {
    return availability;
  }

  public WorkMode workMode() {
    return workMode;
  }

  public boolean isReceiving() {
    return workMode == WorkMode.CALLBACKS;
  }

  public Optional<Instant> receivingSince() {
    return Optional.ofNullable(receivingSince);
  }

  public Optional<Instant> waitingSince() {
    return Optional.ofNullable(waitingSince);
  }

  /** Why receiving stopped last; empty while receiving and before the first time. */
  public Optional<StopReason> stopReason() {
    return Optional.ofNullable(stopReason);
  }

  /** When the agent was last heard of, if they must be. */
  public Optional<Instant> requiredHeartbeat() {
    return heartbeatRequired ? Optional.ofNullable(heartbeatAt) : Optional.empty();
  }

  void record(AgentEvent event) {
    recorded.add(event);
  }

  /** What happened since the agent was stored last. */
  List<AgentEvent> takeRecorded() {
    var events = recorded;
    recorded = new ArrayList<>();
    return events;
  }
}
