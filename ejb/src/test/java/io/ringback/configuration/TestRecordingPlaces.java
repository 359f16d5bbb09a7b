package io.ringback.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Places of recordings for tests. */
public final class TestRecordingPlaces {
  private TestRecordingPlaces() {}

  /**
   * Those of this machine.
   *
   * @param largest in megabytes
   */
  public static RecordingPlaces onThisMachine(Duration silence, long largest) {
    var places = new RecordingPlaces();
    places.hosts = Optional.of(List.of("127.0.0.1", "nowhere.invalid"));
    places.networks = Optional.of(List.of("127.0.0.0/8"));
    places.silence = silence;
    places.largest = largest;
    return places;
  }
}
