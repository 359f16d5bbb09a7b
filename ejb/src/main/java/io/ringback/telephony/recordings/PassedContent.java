package io.ringback.telephony.recordings;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What is passed on to the listener, up to a limit. To close it hangs up: whoever stops listening
 * does not wait for the rest.
 */
final class PassedContent extends FilterInputStream {
  private final Closeable connection;
  private long left;

  PassedContent(InputStream content, Closeable connection, long limit) {
    super(content);
    this.connection = connection;
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    return count(super.read(), 1);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    return count(read, read);
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    count(0, skipped);
    return skipped;
  }

  private int count(int result, long bytes) throws IOException {
    if (result >= 0) left -= bytes;
    if (left < 0) throw new IOException("the recording is larger than it may be");
    return result;
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
