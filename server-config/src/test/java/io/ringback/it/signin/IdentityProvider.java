package io.ringback.it.signin;

import io.ringback.it.Folders;
import io.ringback.it.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The identity provider of an organisation: Liberty's, which is certified for OpenID Connect, with
 * the people of {@code src/test/liberty/provider}. Browsers meet it at another host than Ringback,
 * so that it is another site for their cookies.
 */
final class IdentityProvider implements AutoCloseable {
  static final String PASSWORD = "tests-only";
  static final String CLIENT = "ringback";
  static final String SECRET = "tests-only";

  private static final Path HOME = Path.of("target", "wlp").toAbsolutePath();
  private static final Path SETTINGS = Path.of("src", "test", "liberty", "provider");
  private static final Path FOLDER = Path.of("target", "identity-provider").toAbsolutePath();

  private final int port = FreePort.find();
  private final URI ringback;
  private Process process;

  private IdentityProvider(URI ringback) {
    this.ringback = ringback;
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill, "kill-provider"));
  }

  /** Starts one that knows Ringback at this address. */
  static IdentityProvider of(URI ringback) {
    var provider = new IdentityProvider(ringback);
    Folders.delete(FOLDER);
    Folders.copy(SETTINGS, FOLDER.resolve("servers/provider"));
    provider.launch();
    return provider;
  }

  String issuer() {
    return "http://127.0.0.1:" + port + "/oidc/endpoint/people";
  }

  private void launch() {
    var builder = new ProcessBuilder(HOME.resolve("bin/server").toString(), "run", "provider");
    builder.environment().put("WLP_USER_DIR", FOLDER.toString());
    builder.environment().put("HTTP_PORT", Integer.toString(port));
    builder.environment().put("RINGBACK", ringback.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitReady() {
    Awaitility.await("ready: " + console())
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(200))
        .failFast("the provider ended, see " + console(), () -> !process.isAlive())
        .until(this::isReady);
  }

  private boolean isReady() {
    try {
      var address = URI.create(issuer() + "/.well-known/openid-configuration").toURL();
      return ((HttpURLConnection) address.openConnection()).getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** As by a power cut. */
  void kill() {
    if (process == null) return;
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path console() {
    try {
      return Files.createDirectories(FOLDER).resolve("console.log");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
