package io.ringback.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place where recordings are kept. There may be several; each knows its own addresses. */
public interface RecordingSource {
  /**
   * Empty when the address is none of this place, or nothing is there. Called outside a
   * transaction: it may take its time.
   *
   * @param range the header {@code Range} of who listens, null = all of it
   */
  Optional<Audio> find(String url, @Nullable String range);
}
