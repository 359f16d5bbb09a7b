package io.ringback.cases;

import io.ringback.access.Actor;
import io.ringback.cases.KeptRecordings.Kept;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Listening to what was recorded.
 *
 * <p>Runs outside a transaction: whoever waits for a PBX must not keep a connection of the
 * database.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecordingService {
  @Inject @Any Instance<RecordingSource> sources;
  @Inject KeptRecordings recordings;

  /**
   * The sound of a recording, or the part of it that was asked for.
   *
   * @param range the header {@code Range}, null = all of it
   * @param begins this is the start of the sound and goes into the history (PRIV-3); a further part
   *     does unless its start is there
   * @throws RecordingUnavailableException no place that we know keeps it
   */
  public Audio play(Actor actor, String id, @Nullable String range, boolean begins) {
    var recording = recordings.getAudible(actor, id);
    var audio =
        sources.stream()
            .map(source -> source.find(recording.url(), range))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow(RecordingUnavailableException::new);
    if (!audio.isNothing()) recordPlayed(actor, recording, audio, begins);
    return audio;
  }

  private void recordPlayed(Actor actor, Kept recording, Audio audio, boolean begins) {
    try {
      recordings.recordPlayed(actor, recording, begins);
    } catch (RuntimeException failure) {
      audio.close();
      throw failure;
    }
  }
}
