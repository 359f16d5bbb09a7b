package io.ringback.lists;

import io.ringback.classification.Classification;
import io.ringback.classification.Dimension;
import io.ringback.classification.DimensionsConverter;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where cases wait for an agent, and the rules by which they are handed out, handled and closed
 * there.
 *
 * <p>The key names it for life. A changed setting counts for what happens from then on: cases keep
 * the priority, due time and expiry that they were given; only a changed order is carried to the
 * cases that wait, in the background.
 */
@Entity
@Cacheable(false)
@Table(name = "callback_list")
public class CallbackList {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "id")
  private Long id;

  @Version
  @Column(name = "version")
  private long version;

  @Column(name = "key", updatable = false)
  private String key;

  @Column(name = "name")
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private ListKind kind;

  @Column(name = "description")
  private String description;

  @Column(name = "default_region")
  private String defaultRegion;

  @Column(name = "time_zone")
  private ZoneId timeZone;

  @Column(name = "priority")
  private int priority;

  @Enumerated(EnumType.STRING)
  @Column(name = "order_by")
  private OrderBy orderBy;

  @Column(name = "pull")
  private boolean pull;

  @Column(name = "auto_allocation")
  private boolean autoAllocation;

  @Column(name = "paused")
  private boolean paused;

  @Embedded private ListPeriods periods;

  @Embedded private RelatedRules related;

  @Enumerated(EnumType.STRING)
  @Column(name = "call_method")
  private @Nullable CallMethod callMethod;

  @Convert(converter = DimensionsConverter.class)
  private List<Dimension> classification = List.of();

  @Column(name = "notify_new_cases")
  private boolean notifyNewCases;

  @Column(name = "assisted_callback")
  private boolean assistedCallback;

  @Column(name = "members_manage_members")
  private boolean membersManageMembers;

  @Column(name = "short_numbers_allowed")
  private boolean shortNumbersAllowed;

  @Column(name = "reorder_pending")
  private boolean reorderPending;

  @OneToMany(mappedBy = "list", cascade = CascadeType.ALL, orphanRemoval = true)
  @jakarta.persistence.OrderBy("position")
  private List<HandlingStatus> statuses = new ArrayList<>();

  protected CallbackList() {}

  CallbackList(ListSettings settings) {
    key = settings.key();
    orderBy = settings.orderBy();
    apply(settings);
  }

  /**
   * Takes settings that {@link ListRules} found good. True when cases can be handed out from here
   * and could not before.
   */
  final boolean change(ListSettings settings) {
    boolean wasOpen = handsOut();
    if (settings.orderBy() != orderBy) reorderPending = true;
    apply(settings);
    return handsOut() && !wasOpen;
  }

  private void apply(ListSettings settings) {
    name = settings.name();
    kind = settings.kind();
    description = settings.description();
    defaultRegion = settings.defaultRegion();
    timeZone = settings.timeZone();
    priority = settings.priority();
    orderBy = settings.orderBy();
    pull = settings.pull();
    autoAllocation = settings.autoAllocation();
    paused = settings.paused();
    periods = new ListPeriods(settings);
    related = new RelatedRules(settings);
    callMethod = settings.callMethod();
    classification = settings.classification();
    notifyNewCases = settings.notifyNewCases();
    assistedCallback = settings.assistedCallback();
    membersManageMembers = settings.membersManageMembers();
    shortNumbersAllowed = settings.shortNumbersAllowed();
    applyStatuses(StatusOrder.complete(settings.statuses()));
  }

  private void applyStatuses(List<StatusSettings> wanted) {
    var known = new HashMap<String, HandlingStatus>();
    statuses.forEach(status -> known.put(status.code(), status));
    for (int place = 0; place < wanted.size(); place++) {
      var settings = wanted.get(place);
      var status = known.remove(settings.code());
      if (status == null) statuses.add(new HandlingStatus(this, settings, place));
      else status.adjust(settings, place);
    }
    statuses.removeAll(known.values());
    statuses.sort(Comparator.comparingInt(HandlingStatus::position));
  }

  /** Internal id. Only of a list that was stored. */
  public long id() {
    return id;
  }

  public String key() {
    return key;
  }

  public String name() {
    return name;
  }

  /** Region that numbers without a country code are read in. */
  public String defaultRegion() {
    return defaultRegion;
  }

  public ZoneId timeZone() {
    return timeZone;
  }

  /** Priority of new cases, 1 (urgent) to 5. */
  public int priority() {
    return priority;
  }

  public OrderBy orderBy() {
    return orderBy;
  }

  /** What the list orders cases of one priority by. */
  public Instant orderAt(Instant dueAt, Instant requestedAt) {
    return orderBy == OrderBy.DUE ? dueAt : requestedAt;
  }

  public boolean pull() {
    return pull;
  }

  public boolean paused() {
    return paused;
  }

  public boolean autoAllocation() {
    return autoAllocation;
  }

  public Duration dueAfter() {
    return periods.dueAfter;
  }

  public Duration leadTime() {
    return periods.leadTime;
  }

  public @Nullable Duration expiresAfter() {
    return periods.expiresAfter;
  }

  public @Nullable Duration autoStopAfter() {
    return periods.autoStopAfter;
  }

  public @Nullable Duration afterCallLimit() {
    return periods.afterCallLimit;
  }

  public @Nullable Duration returnSelfAssignedAfter() {
    return periods.returnSelfAssignedAfter;
  }

  public @Nullable Duration passOver() {
    return periods.passOver;
  }

  /** Null = the organisation's. */
  public @Nullable CallMethod callMethod() {
    return callMethod;
  }

  public RelatedCasesMode relatedCases() {
    return related.mode;
  }

  public RelatedScope relatedScope() {
    return related.scope;
  }

  public NumberReached numberReached() {
    return related.numberReached;
  }

  public boolean membersManageMembers() {
    return membersManageMembers;
  }

  public boolean shortNumbersAllowed() {
    return shortNumbersAllowed;
  }

  /**
   * The status that an agent may give now; empty when the list has none of the code or switched it
   * off.
   */
  public Optional<HandlingStatus> findStatus(String code) {
    return statuses.stream()
        .filter(status -> status.code().equals(code) && status.isActive())
        .findFirst();
  }

  /** A built-in status: always there. */
  public HandlingStatus status(BuiltInStatus builtIn) {
    return statuses.stream()
        .filter(status -> status.code().equals(builtIn.name()))
        .findFirst()
        .orElseThrow();
  }

  public Classification classification() {
    return new Classification(classification);
  }

  /** Cases are still ordered by the rule before the last change. */
  public boolean isReorderPending() {
    return reorderPending;
  }

  /** Every case is in the order of the present rule. */
  public void reordered() {
    reorderPending = false;
  }

  ListSettings settings() {
    return new ListSettings(
        key,
        name,
        kind,
        description,
        defaultRegion,
        timeZone,
        priority,
        orderBy,
        pull,
        autoAllocation,
        paused,
        periods.dueAfter,
        periods.leadTime,
        periods.expiresAfter,
        periods.autoStopAfter,
        periods.afterCallLimit,
        periods.returnSelfAssignedAfter,
        periods.passOver,
        callMethod,
        periods.anonymiseAfter,
        classification,
        notifyNewCases,
        related.mode,
        related.scope,
        related.numberReached,
        assistedCallback,
        membersManageMembers,
        shortNumbersAllowed,
        statuses.stream().map(HandlingStatus::settings).toList());
  }

  private boolean handsOut() {
    return autoAllocation && !paused;
  }
}
