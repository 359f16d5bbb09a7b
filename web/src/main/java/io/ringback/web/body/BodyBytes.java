package io.ringback.web.body;

import io.ringback.errors.TooLargeException;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a request, read up to the most that a request may have (api.md, "limits"). */
final class BodyBytes {
  static final int MOST = 1024 * 1024;

  private BodyBytes() {}

  static byte[] read(InputStream stream) throws IOException {
    var bytes = stream.readNBytes(MOST + 1);
    if (bytes.length > MOST) throw new TooLargeException(MOST);
    return bytes;
  }
}
