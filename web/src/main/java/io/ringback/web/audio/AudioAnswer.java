package io.ringback.web.audio;

import io.ringback.cases.Audio;
import io.ringback.cases.ByteRange;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a sound: 200 whole, 206 with the part that was asked for, 416 when there is none.
 */
public final class AudioAnswer {
  private static final int BUFFER = 8192;

  private AudioAnswer() {}

  /** Whether a request with this {@code Range} asks for the start, as who begins to listen does. */
  public static boolean begins(@Nullable String range) {
    return range == null || !ByteRange.isAsked(range) || range.startsWith("bytes=0-");
  }

  /** The answer; it closes the sound when it was sent. */
  public static Response of(Audio audio) {
    return audio.part().map(part -> partly(audio, part)).orElseGet(() -> whole(audio)).build();
  }

  private static ResponseBuilder whole(Audio audio) {
    if (audio.length() == Audio.UNKNOWN) return sound(Status.OK, audio, Long.MAX_VALUE);
    return sound(Status.OK, audio, audio.length())
        .header("Accept-Ranges", "bytes")
        .header(HttpHeaders.CONTENT_LENGTH, audio.length());
  }

  private static ResponseBuilder partly(Audio audio, ByteRange part) {
    if (audio.isNothing()) throw nothing(audio);
    return sound(Status.PARTIAL_CONTENT, audio, part.size())
        .header("Accept-Ranges", "bytes")
        .header(HttpHeaders.CONTENT_LENGTH, part.size())
        .header(
            "Content-Range", "bytes %d-%d/%d".formatted(part.first(), part.last(), audio.length()));
  }

  private static NoSuchPartException nothing(Audio audio) {
    audio.close();
    return new NoSuchPartException(audio.length());
  }

  /** Whatever a foreign server sent, no browser is to take it for anything but a sound. */
  private static ResponseBuilder sound(Status status, Audio audio, long bytes) {
    StreamingOutput sound = out -> send(audio, bytes, out);
    return Response.status(status)
        .entity(sound)
        .type(audio.mediaType())
        .header("X-Content-Type-Options", "nosniff");
  }

  private static void send(Audio audio, long bytes, OutputStream out) throws IOException {
    try (audio) {
      var content = audio.content();
      var buffer = new byte[BUFFER];
      for (long left = bytes; left > 0; ) {
        int read = content.read(buffer, 0, (int) Math.min(left, BUFFER));
        if (read < 0) return;
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }
}
