package io.ringback.demo;

import io.ringback.cases.Audio;
import io.ringback.cases.RecordingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one voicemail of the demo: a file beside this class. */
@ApplicationScoped
public class DemoRecordings implements RecordingSource {
  static final String VOICEMAIL = "demo:voicemail";
  static final int SECONDS = 4;

  @Override
  public Optional<Audio> find(String url, @Nullable String range) {
    return url.equals(VOICEMAIL) ? Optional.of(voicemail(range)) : Optional.empty();
  }

  private static Audio voicemail(@Nullable String range) {
    try (var file = DemoRecordings.class.getResourceAsStream("voicemail.wav")) {
      if (file == null)
        throw new IllegalStateException("voicemail.wav is missing from the archive");
      var sound = file.readAllBytes();
      return Audio.cut("audio/wav", sound.length, new ByteArrayInputStream(sound), range);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
