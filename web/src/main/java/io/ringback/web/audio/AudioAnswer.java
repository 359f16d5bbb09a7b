package io.ringback.web.audio;

import io.ringback.cases.Audio;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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

  /** Whether a request with this {@code Range} begins to listen, rather than going on. */
  public static boolean begins(@Nullable String range) {
    return range == null || !ByteRange.isAsked(range) || range.startsWith("bytes=0-");
  }

  /**
   * The answer; it closes the sound when it was sent.
   *
   * @param range the header {@code Range}, null = all of it
   */
  public static Response of(Audio audio, @Nullable String range) throws IOException {
    if (range == null || !ByteRange.isAsked(range)) {
      return answer(Response.Status.OK, audio, new ByteRange(0, audio.length() - 1)).build();
    }
    var part = ByteRange.of(range, audio.length());
    if (part.isEmpty()) {
      audio.content().close();
      return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header("Content-Range", "bytes */" + audio.length())
          .build();
    }
    var place = "bytes %d-%d/%d".formatted(part.get().first(), part.get().last(), audio.length());
    return answer(Response.Status.PARTIAL_CONTENT, audio, part.get())
        .header("Content-Range", place)
        .build();
  }

  private static Response.ResponseBuilder answer(
      Response.Status status, Audio audio, ByteRange part) {
    StreamingOutput sound = out -> send(audio, part, out);
    return Response.status(status)
        .entity(sound)
        .type(audio.mediaType())
        .header("Accept-Ranges", "bytes")
        .header(HttpHeaders.CONTENT_LENGTH, part.size());
  }

  private static void send(Audio audio, ByteRange part, OutputStream out) throws IOException {
    try (var content = audio.content()) {
      content.skipNBytes(part.first());
      var buffer = new byte[BUFFER];
      for (long left = part.size(); left > 0; ) {
        int read = content.read(buffer, 0, (int) Math.min(left, BUFFER));
        if (read < 0) return;
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }
}
