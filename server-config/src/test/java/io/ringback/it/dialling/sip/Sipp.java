package io.ringback.it.dialling.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A phone: SIPp with a scenario, which writes down every message and when it went. */
final class Sipp implements AutoCloseable {
  private static final Pattern TIME =
      Pattern.compile("-+ (\\d{4}-\\d\\d-\\d\\d)[ \\t]+(\\d\\d:\\d\\d:\\d\\d\\.\\d+).*");

  private final String name;
  private final int port = freePort();
  private final Path folder;
  private Process process;

  private Sipp(String name) {
    this.name = name;
    try {
      folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "sip")), name);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static int freePort() {
    try (var socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static boolean isThere() {
    try {
      new ProcessBuilder("sipp", "-v")
          .redirectErrorStream(true)
          .start()
          .waitFor(20, TimeUnit.SECONDS);
      return true;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * A phone that waits for one call.
   *
   * @param talk after which it hangs up, if the other side has not
   */
  static Sipp phone(String name, Duration talk) {
    return new Sipp(name).run("answers.xml", talk);
  }

  /**
   * Somebody who calls, and gives up while it rings.
   *
   * @param port that is called
   * @param proxy port of who brings the call there
   */
  static Sipp caller(String number, int port, int proxy) {
    return new Sipp("caller")
        .run(
            "gives-up.xml",
            Duration.ZERO,
            "127.0.0.1:" + port,
            "-rsa",
            "127.0.0.1:" + proxy,
            "-key",
            "caller",
            number);
  }

  private Sipp run(String scenario, Duration talk, String... more) {
    var command =
        new ArrayList<>(
            List.of(
                "sipp",
                "-sf",
                written(scenario, talk),
                "-i",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-m",
                "1",
                "-nostdin",
                "-trace_msg",
                "-message_file",
                folder.resolve("messages.log").toAbsolutePath().toString()));
    command.addAll(List.of(more));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("TERM", "xterm");
    builder.redirectOutput(folder.resolve("console.log").toFile());
    try {
      process = builder.start();
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** SIPp puts no values into attributes, so they are put in before. */
  private String written(String scenario, Duration talk) {
    try (var resource = Sipp.class.getResourceAsStream("/sip/" + scenario)) {
      var text = new String(resource.readAllBytes(), UTF_8);
      var file = folder.resolve(scenario).toAbsolutePath();
      Files.writeString(file, text.replace("[talk]", Long.toString(talk.toMillis())));
      return file.toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  int port() {
    return port;
  }

  /** The scenario went as it is written. */
  boolean isDone() {
    if (process.isAlive()) return false;
    if (process.exitValue() != 0)
      throw new IllegalStateException(
          name + ": SIPp ended with " + process.exitValue() + ", see " + folder);
    return true;
  }

  /** A message that went over the wire. */
  record Traced(String phone, Instant at, boolean sent, String start) {
    boolean is(String text) {
      return start.startsWith(text);
    }
  }

  List<Traced> trace() {
    try {
      return read(Files.readAllLines(folder.resolve("messages.log")));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<Traced> read(List<String> lines) {
    var traced = new ArrayList<Traced>();
    for (int i = 0; i < lines.size(); i++) {
      var time = TIME.matcher(lines.get(i));
      if (!time.matches()) continue;
      var at =
          LocalDateTime.parse(time.group(1) + "T" + time.group(2)).atZone(ZoneId.systemDefault());
      traced.add(
          new Traced(name, at.toInstant(), lines.get(i + 1).contains(" sent "), lines.get(i + 3)));
    }
    return traced;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
