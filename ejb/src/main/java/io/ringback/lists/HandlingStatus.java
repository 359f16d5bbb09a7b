package io.ringback.lists;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may come of a call on a list: whether the case ends with it, and else when it is offered
 * again (HANDLE-2 to 4).
 */
@Entity
@Cacheable(false)
@Table(name = "handling_status")
@IdClass(HandlingStatus.Key.class)
public class HandlingStatus {
  /** A delay that grows stops growing here. */
  @Id
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "list_id")
  private CallbackList list;

  @Id
  @Column(name = "code")
  private String code;

  @Enumerated(EnumType.STRING)
  @Column(name = "closes")
  private Closes closes;

  @Column(name = "reached")
  private boolean reached;

  @Column(name = "delay")
  private @Nullable Duration delay;

  @Column(name = "growth")
  private double growth;

  @Column(name = "position")
  private int position;

  @Column(name = "active")
  private boolean active;

  @Column(name = "label_en")
  private String english;

  @Column(name = "label_fi")
  private String finnish;

  @Column(name = "label_sv")
  private String swedish;

  protected HandlingStatus() {}

  HandlingStatus(CallbackList list, StatusSettings settings, int position) {
    this.list = list;
    this.code = settings.code();
    adjust(settings, position);
  }

  final void adjust(StatusSettings settings, int place) {
    closes = settings.closes();
    reached = settings.reached();
    delay = settings.delay();
    growth = settings.growth();
    position = place;
    active = settings.active();
    english = label(settings, "en");
    finnish = label(settings, "fi");
    swedish = label(settings, "sv");
  }

  public String code() {
    return code;
  }

  public Closes closes() {
    return closes;
  }

  /** Somebody was talked to: a classification has to be complete (HANDLE-5). */
  public boolean reached() {
    return reached;
  }

  public boolean isActive() {
    return active;
  }

  /**
   * How long the case waits after the n-th save with this status: {@code delay × growth^(n−1)}, a
   * grown one at most 24 h.
   *
   * @param saves how many saves of the case had this status, this one included
   */
  public Duration delayAfter(int saves) {
    if (delay == null) throw new IllegalStateException(code + " closes the case: it has no delay");
    return StatusSettings.delayAfter(delay, growth, saves);
  }

  int position() {
    return position;
  }

  StatusSettings settings() {
    var labels = Map.of("en", english, "fi", finnish, "sv", swedish);
    return new StatusSettings(code, closes, reached, delay, growth, active, labels);
  }

  /** A language that was left out has the built-in text, or that of the first language there is. */
  private static String label(StatusSettings settings, String language) {
    var labels = new HashMap<String, String>();
    BuiltInStatus.findByCode(settings.code())
        .ifPresent(builtIn -> labels.putAll(builtIn.settings().labels()));
    labels.putAll(settings.labels());
    return Stream.of(language, "en", "fi", "sv")
        .map(labels::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(settings.code() + " has no label"));
  }

  /** Names a status: its list and code. */
  public static class Key implements Serializable {
    private long list;
    private String code = "";

    public Key() {}

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.list == list && key.code.equals(code);
    }

    @Override
    public int hashCode() {
      return Objects.hash(list, code);
    }
  }
}
