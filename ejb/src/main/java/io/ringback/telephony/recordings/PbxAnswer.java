package io.ringback.telephony.recordings;

import io.ringback.cases.Audio;
import io.ringback.cases.ByteRange;
import io.ringback.outbound.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the PBX answered, believed only as far as it makes sense. */
final class PbxAnswer {
  private static final Pattern PART = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");
  private static final Pattern NO_PART = Pattern.compile("bytes \\*/(\\d{1,18})");

  private final Answer answer;
  private final URI address;
  private final long largest;

  PbxAnswer(Answer answer, URI address, long largest) {
    this.answer = answer;
    this.address = address;
    this.largest = largest;
  }

  /**
   * @throws IOException it is no sound, or too large
   */
  Audio audio(@Nullable String range) throws IOException {
    return switch (answer.status()) {
      case 200 -> whole(range);
      case 206 -> part();
      case 416 -> nothing();
      default -> throw new IOException("it answered " + answer.status());
    };
  }

  /** A PBX that knows no ranges sends everything; the part is cut out here. */
  private Audio whole(@Nullable String range) throws IOException {
    var type = mediaType();
    long length = answer.length();
    requireSize(length);
    return Audio.cut(type, length < 0 ? Audio.UNKNOWN : length, content(), range);
  }

  private Audio part() throws IOException {
    var told = PART.matcher(answer.header("Content-Range"));
    if (!told.matches()) throw new IOException("it does not say which part it sends");
    var part = new ByteRange(Long.parseLong(told.group(1)), Long.parseLong(told.group(2)));
    long length = Long.parseLong(told.group(3));
    if (part.size() <= 0 || part.last() >= length)
      throw new IOException("it sends a part that cannot be");
    requireSize(length);
    return new Audio(mediaType(), length, Optional.of(part), content());
  }

  private Audio nothing() throws IOException {
    var told = NO_PART.matcher(answer.header("Content-Range"));
    if (!told.matches())
      throw new IOException("it has no such part, and does not say how much it has");
    answer.close();
    return new Audio(
        MediaTypes.UNKNOWN_SOUND,
        Long.parseLong(told.group(1)),
        Optional.of(ByteRange.NOTHING),
        InputStream.nullInputStream());
  }

  private String mediaType() throws IOException {
    return MediaTypes.ofSound(answer.header("Content-Type"), String.valueOf(address.getPath()))
        .orElseThrow(() -> new IOException("it is no sound"));
  }

  private void requireSize(long length) throws IOException {
    if (length > largest) throw new IOException("it is larger than ringback.recordings.largest");
  }

  private InputStream content() throws IOException {
    return new PassedContent(answer.content(), answer, largest);
  }
}
