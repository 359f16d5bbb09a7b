package io.ringback.it.dialling.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Kamailio between exchange and phones, as between most: every message goes over it. */
final class SipProxy implements AutoCloseable {
  private static final String PROGRAM = "/usr/sbin/kamailio";
  private static final long LONGEST_END_SECONDS = 20;

  private final int port = Sipp.freePort();
  private final Process process;

  private SipProxy(Path folder) throws IOException {
    var settings = folder.resolve("kamailio.cfg").toAbsolutePath();
    Files.writeString(settings, configuration());
    process =
        new ProcessBuilder(
                PROGRAM,
                "-f",
                settings.toString(),
                "-Y",
                folder.toAbsolutePath().toString(),
                "-DD",
                "-E")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("console.log").toFile())
            .start();
  }

  static boolean isThere() {
    return Files.isExecutable(Path.of(PROGRAM));
  }

  static SipProxy start() {
    try {
      return new SipProxy(
          Files.createTempDirectory(Files.createDirectories(Path.of("target", "sip")), "proxy"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String configuration() throws IOException {
    try (var file =
        Objects.requireNonNull(SipProxy.class.getResourceAsStream("/sip/kamailio.cfg"))) {
      return new String(file.readAllBytes(), UTF_8).replace("[port]", Integer.toString(port));
    }
  }

  int port() {
    return port;
  }

  /** In order: it ends its children itself. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
