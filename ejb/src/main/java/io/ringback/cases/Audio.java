package io.ringback.cases;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sound of a recording or a part of it, to be read once and closed by whoever got it.
 *
 * @param length of the whole sound in bytes; {@link #UNKNOWN} where the place that keeps it does
 *     not say
 * @param part which bytes the content is; empty when it is the whole
 */
public record Audio(String mediaType, long length, Optional<ByteRange> part, InputStream content)
    implements Closeable {
  public static final long UNKNOWN = -1;

  /**
   * What was asked for, of a content that is the whole. A sound of unknown length is not cut.
   *
   * @param range the header {@code Range}, null = all of it
   */
  public static Audio cut(String mediaType, long length, InputStream whole, @Nullable String range)
      throws IOException {
    if (length == UNKNOWN || range == null || !ByteRange.isAsked(range))
      return new Audio(mediaType, length, Optional.empty(), whole);
    var part = ByteRange.of(range, length).orElse(ByteRange.NOTHING);
    whole.skipNBytes(part.first());
    return new Audio(mediaType, length, Optional.of(part), whole);
  }

  /** Whether the sound has not the part that was asked for. */
  public boolean isNothing() {
    return part.filter(asked -> asked.size() == 0).isPresent();
  }

  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
