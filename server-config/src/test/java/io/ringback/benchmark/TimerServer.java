package io.ringback.benchmark;

import io.ringback.benchmark.timers.CaseTimers;
import io.ringback.it.RingbackServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The same server as ours, with nothing but persistent EJB timers on it. */
final class TimerServer implements AutoCloseable {
  private static final int AT_ONCE = 500;
  private static final Path USER = Path.of("target", "benchmark", "timers").toAbsolutePath();
  private static final String CONFIGURATION =
      """
      <server>
        <featureManager>
          <feature>enterpriseBeansLite-4.0</feature>
          <feature>enterpriseBeansPersistentTimer-4.0</feature>
          <feature>jdbc-4.3</feature>
          <feature>mpHealth-4.0</feature>
          <feature>servlet-6.0</feature>
        </featureManager>
        <httpEndpoint id="defaultHttpEndpoint" httpPort="${HTTP_PORT}" httpsPort="-1"/>
        <library id="postgresql">
          <fileset dir="${wlp.install.dir}/usr/servers/ringback/lib" includes="postgresql-*.jar"/>
        </library>
        <dataSource id="DefaultDataSource" jndiName="jdbc/cases">
          <jdbcDriver libraryRef="postgresql"/>
          <connectionManager maxPoolSize="50"/>
          <properties.postgresql URL="${DB_URL}" user="${DB_USER}" password="${DB_PASSWORD}"/>
        </dataSource>
        <webApplication location="timers.war" contextRoot="/"/>
      </server>
      """;

  private final RingbackServer server;

  private TimerServer(RingbackServer server) {
    this.server = server;
  }

  /**
   * @param url of the database with the cases
   */
  static TimerServer start(String url) throws IOException {
    var folder = Files.createDirectories(USER.resolve("servers/ringback/apps"));
    Files.writeString(folder.resolveSibling("server.xml"), CONFIGURATION);
    ShrinkWrap.create(WebArchive.class)
        .addPackage(CaseTimers.class.getPackage())
        .as(ZipExporter.class)
        .exportTo(folder.resolve("timers.war").toFile(), true);
    return new TimerServer(
        RingbackServer.named("benchmark-timers")
            .database(url)
            .set("WLP_USER_DIR", USER.toString())
            .start());
  }

  /** A timer for each case from the first up to the last. */
  void set(long first, long last, Instant due) throws IOException, InterruptedException {
    for (long from = first; from <= last; from += AT_ONCE)
      post(
          "/?from=%d&to=%d&due=%d"
              .formatted(from, Math.min(last + 1, from + AT_ONCE), due.toEpochMilli()));
  }

  private void post(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(server.uri() + path))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) throw new IllegalStateException(answer.body());
  }

  @Override
  public void close() {
    server.close();
  }
}
