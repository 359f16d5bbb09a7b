package io.ringback.cases;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a content that a {@code Range} header asks for (RFC 9110).
 *
 * @param first of the first byte, from 0
 * @param last of the last byte, included
 */
public record ByteRange(long first, long last) {
  /** Not a single byte: what a content has of a part that it does not have. */
  public static final ByteRange NOTHING = new ByteRange(0, -1);

  private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * Whether the header asks for one part in the form that is answered; any other is ignored, and
   * gets the whole.
   */
  public static boolean isAsked(@Nullable String header) {
    return header != null && FORM.matcher(header).matches() && !header.equals("bytes=-");
  }

  /** Empty when the content has no such part. */
  public static Optional<ByteRange> of(String header, long length) {
    var form = FORM.matcher(header);
    if (!form.matches()) return Optional.empty();
    if (form.group(1).isEmpty()) return lastBytes(Long.parseLong(form.group(2)), length);
    long first = Long.parseLong(form.group(1));
    long last =
        form.group(2).isEmpty() ? length - 1 : Math.min(Long.parseLong(form.group(2)), length - 1);
    return first <= last ? Optional.of(new ByteRange(first, last)) : Optional.empty();
  }

  private static Optional<ByteRange> lastBytes(long count, long length) {
    if (count == 0 || length == 0) return Optional.empty();
    return Optional.of(new ByteRange(Math.max(0, length - count), length - 1));
  }

  public long size() {
    return last - first + 1;
  }
}
