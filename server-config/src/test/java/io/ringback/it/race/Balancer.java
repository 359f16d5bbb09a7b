package io.ringback.it.race;

import io.ringback.it.RingbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** HAProxy with the configuration that we ship, before the members of a test. */
final class Balancer implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/haproxy");
  private static final Path SHIPPED = Path.of("..", "deploy", "haproxy.cfg");

  private final Process process;
  private final int port;

  /** Whether the machine has it; Debian's package is {@code haproxy}. */
  static boolean isThere() {
    return Files.isExecutable(PROGRAM);
  }

  Balancer(List<RingbackServer> members) {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    try {
      var text = Files.readString(SHIPPED).replace("127.0.0.1:8080", "127.0.0.1:" + port);
      for (int i = 0; i < members.size(); i++)
        text = text.replace("127.0.0.1:908" + (i + 1), "localhost:" + members.get(i).port());
      var configuration = Files.writeString(Path.of("target", "haproxy.cfg"), text);
      process =
          new ProcessBuilder(PROGRAM.toString(), "-db", "-f", configuration.toString())
              .redirectErrorStream(true)
              .redirectOutput(Path.of("target", "haproxy.log").toFile())
              .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
