package io.ringback.outbound;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A host that begins an answer and goes on with it for ever, a byte now and then. */
public final class Dripping implements Closeable {
  private static final int PAUSE_MILLIS = 50;

  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

  public Dripping() throws IOException {
    var thread = new Thread(this::answer, "dripping");
    thread.setDaemon(true);
    thread.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  private void answer() {
    try (Socket client = server.accept()) {
      var out = client.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
      while (true) {
        out.write('x');
        out.flush();
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (IOException | InterruptedException hungUp) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
