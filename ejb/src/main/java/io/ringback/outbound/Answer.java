package io.ringback.outbound;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** What another server answered. To close it hangs up, however much is still to come. */
public final class Answer implements Closeable {
  private final HttpUriRequestBase request;
  private final ClassicHttpResponse response;

  Answer(HttpUriRequestBase request, ClassicHttpResponse response) {
    this.request = request;
    this.response = response;
  }

  public int status() {
    return response.getCode();
  }

  /** Empty when there is no such header. */
  public String header(String name) {
    var header = response.getFirstHeader(name);
    return header == null ? "" : header.getValue();
  }

  /** Of the content, in bytes; -1 where it is not told. */
  public long length() {
    return response.getEntity() == null ? 0 : response.getEntity().getContentLength();
  }

  public InputStream content() throws IOException {
    return response.getEntity() == null
        ? InputStream.nullInputStream()
        : response.getEntity().getContent();
  }

  /** The client's own way to close reads the rest first. */
  @Override
  public void close() {
    request.cancel();
  }
}
