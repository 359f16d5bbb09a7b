package io.ringback.telephony;

import io.ringback.cases.Source;
import io.ringback.telephony.calls.Stage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a PBX can report. Some events are requests for a call back, others say how a call goes on.
 */
public enum EventKind {
  MISSED(Source.MISSED_CALL, null),
  DROPPED(Source.DROPPED_CALL, null),
  OVERFLOW(Source.QUEUE_OVERFLOW, null),
  IVR(Source.IVR, null),
  QUEUED(null, Stage.QUEUED),
  RINGING(null, Stage.RINGING),
  ANSWERED(null, Stage.ANSWERED),
  ENDED(null, Stage.ENDED),
  RECORDING(null, null);

  private final @Nullable Source source;
  private final @Nullable Stage stage;

  EventKind(@Nullable Source source, @Nullable Stage stage) {
    this.source = source;
    this.stage = stage;
  }

  /** Its name in events and rules. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<EventKind> findByText(String text) {
    return Arrays.stream(values()).filter(kind -> kind.text().equals(text)).findFirst();
  }

  /** How a case that it makes came; empty when it makes none. */
  public Optional<Source> source() {
    return Optional.ofNullable(source);
  }

  /** What it says of a running call; empty when it says nothing of one. */
  Optional<Stage> stage() {
    return Optional.ofNullable(stage);
  }

  /** The caller has left the queue, and the call. */
  boolean isGivenUp() {
    return this == MISSED || this == DROPPED;
  }
}
