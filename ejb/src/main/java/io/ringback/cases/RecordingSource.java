package io.ringback.cases;

import java.util.Optional;

/** A place where recordings are kept. There may be several; each knows its own addresses. */
public interface RecordingSource {
  /** Empty when the address is none of this place, or nothing is there. */
  Optional<Audio> find(String url);
}
