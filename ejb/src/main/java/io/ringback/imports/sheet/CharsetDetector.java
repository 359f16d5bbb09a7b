package io.ringback.imports.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * In which characters a text file is written. A mark at its start says it; without one the whole
 * file is tried as UTF-8, because the one letter that tells may be in the last row. What is not
 * UTF-8 is windows-1252, as spreadsheet programs of western Europe write it.
 */
final class CharsetDetector {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int STRETCH = 1 << 16;

  private CharsetDetector() {}

  static Charset detect(Path file) {
    try (var channel = FileChannel.open(file)) {
      var start = ByteBuffer.allocate(STRETCH);
      int read = 0;
      while (start.hasRemaining() && read >= 0) read = channel.read(start);
      start.flip();
      if (isMarked(start, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
      if (isMarked(start, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
      if (isMarked(start, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
      int zeros = zerosAt(start, 0) + zerosAt(start, 1);
      if (zeros > 0) return wide(start);
      return isUtf8(channel) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean isMarked(ByteBuffer start, int... mark) {
    if (start.limit() < mark.length) return false;
    for (int i = 0; i < mark.length; i++) {
      if ((start.get(i) & 0xFF) != mark[i]) return false;
    }
    return true;
  }

  /** Latin text in UTF-16 has a zero in nearly every second byte; a text in bytes has none. */
  private static Charset wide(ByteBuffer start) {
    int even = zerosAt(start, 0);
    int odd = zerosAt(start, 1);
    int half = start.limit() / 2;
    if (odd > half / 2 && even < half / 10) return StandardCharsets.UTF_16LE;
    if (even > half / 2 && odd < half / 10) return StandardCharsets.UTF_16BE;
    throw new UnreadableSheetException("not-a-sheet");
  }

  private static int zerosAt(ByteBuffer start, int from) {
    int zeros = 0;
    for (int i = from; i < start.limit(); i += 2) if (start.get(i) == 0) zeros++;
    return zeros;
  }

  private static boolean isUtf8(FileChannel channel) throws IOException {
    channel.position(0);
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bytes = ByteBuffer.allocate(STRETCH);
    var text = CharBuffer.allocate(STRETCH);
    boolean more = true;
    while (more) {
      more = channel.read(bytes) >= 0;
      bytes.flip();
      if (decoder.decode(bytes, text.clear(), !more).isError()) return false;
      bytes.compact();
    }
    return true;
  }
}
