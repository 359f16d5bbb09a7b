package io.ringback.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * One member as a process of its own: the packaged server, with its own ports, logs and output
 * folder. Several members of one cluster are several of these with the same {@link
 * #database(String)}.
 */
public final class RingbackServer implements AutoCloseable {

  private static final Path HOME = Path.of("target", "wlp").toAbsolutePath();
  private static final Path OUTPUT = Path.of("target", "members").toAbsolutePath();
  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final Duration LONGEST_STOP = Duration.ofMinutes(1);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final Path output;
  private final int port;
  private Process process;

  private RingbackServer(String name) {
    output = OUTPUT.resolve(name);
    port = FreePort.find();
    set("HTTP_PORT", Integer.toString(port));
    set("HTTPS_PORT", "-1");
    set("WLP_OUTPUT_DIR", output.toString());
    set("JAVA_HOME", System.getProperty("java.home"));
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "kill-" + name));
  }

  /** A member that is not started yet, without anything that an earlier one of its name left. */
  public static RingbackServer named(String name) {
    RingbackServer server = new RingbackServer(name);
    Folders.delete(server.output);
    return server;
  }

  /** Without this the member starts an embedded PostgreSQL of its own. */
  public RingbackServer database(String url) {
    return set("DB_URL", url).set("DB_USER", "postgres").set("DB_PASSWORD", "postgres");
  }

  public RingbackServer withDemoData() {
    return set("RINGBACK_DEMO", "true");
  }

  /** An environment variable, from the next start on. */
  public RingbackServer set(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** What {@link #set} set, from the next start on. */
  public RingbackServer unset(String variable) {
    environment.remove(variable);
    return this;
  }

  /** Starts the process and waits until it is ready. */
  public RingbackServer start() {
    launch();
    awaitReady();
    return this;
  }

  /** Starts the process only. */
  public RingbackServer launch() {
    try {
      Files.createDirectories(output);
      ProcessBuilder builder =
          new ProcessBuilder(HOME.resolve("bin/server").toString(), "run", "ringback");
      builder.environment().putAll(environment);
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
      process = builder.start();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void awaitReady() {
    Awaitility.await("ready: " + console())
        .atMost(LONGEST_START)
        .pollInterval(Duration.ofMillis(200))
        .failFast("the server ended, see " + console(), () -> !process.isAlive())
        .until(this::isReady);
  }

  public boolean isReady() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(uri("/health/ready")).timeout(Duration.ofSeconds(5)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** In order, as on Ctrl-C or by an orchestrator. */
  public void stop() {
    process.destroy();
    awaitEnd();
  }

  /** As by {@code kill -9}, or a power cut. */
  public void kill() {
    if (process != null) {
      process.destroyForcibly();
      awaitEnd();
    }
  }

  /** Stops it where it stands, as a machine that is swapped out or moved: it is not dead. */
  public void freeze() {
    Signal.STOP.send(process.toHandle());
  }

  /** It goes on, and knows nothing of the time between. */
  public void thaw() {
    Signal.CONT.send(process.toHandle());
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /** Of the virtual machine, to look into it from outside. */
  public long pid() {
    return process.pid();
  }

  public void awaitEnd() {
    try {
      if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("The server does not stop, see " + console());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public URI uri() {
    return uri("");
  }

  public URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  public int port() {
    return port;
  }

  /** Everything that it said since {@link #named(String)}, over all its starts. */
  public String log() {
    try {
      return Files.readString(console());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder with {@code logs/} and, if embedded, {@code database/}. */
  public Path folder() {
    return output.resolve("ringback");
  }

  private Path console() {
    return output.resolve("console.log");
  }

  @Override
  public void close() {
    stop();
  }
}
