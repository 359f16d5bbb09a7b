package io.ringback.it;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The shared server with its database and demo data. */
public final class Ringback implements AutoCloseable {

  /** Of the demo data: every scope, every list. */
  public static final String DEMO_KEY = "rb_demo_demo";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final RingbackServer server;
  private final Sql sql;

  private Ringback(RingbackServer server, Sql sql) {
    this.server = server;
    this.sql = sql;
  }

  /** The one of this test run, started by the first test that asks. */
  public static Ringback running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Ringback.class, key -> start(), Ringback.class);
  }

  /** A server of the test's own, which it may stop and start. */
  public static Ringback at(RingbackServer server, Sql sql) {
    return new Ringback(server, sql);
  }

  private static Ringback start() {
    TestDatabase database = TestDatabase.shared();
    String url = database.create();
    RingbackServer server =
        RingbackServer.named("shared")
            .database(url)
            .withDemoData()
            // where a test may have a push service
            .set("RINGBACK_PUSH_NETWORKS", "127.0.0.0/8")
            // where a test may have an endpoint of webhooks
            .set("RINGBACK_WEBHOOKS_NETWORKS", "127.0.0.1")
            .set("RINGBACK_WEBHOOKS_PATIENCE", "PT3S")
            // where a test may have a PBX
            .set("RINGBACK_RECORDINGS_HOSTS", "127.0.0.1")
            .set("RINGBACK_RECORDINGS_NETWORKS", "127.0.0.1")
            .set("RINGBACK_DIAL_HOSTS", "127.0.0.1")
            .set("RINGBACK_DIAL_NETWORKS", "127.0.0.1")
            .set("RINGBACK_DIAL_SECRET", "ringback:secret")
            .start();
    return new Ringback(server, database.sql(url));
  }

  public RingbackServer server() {
    return server;
  }

  public Sql sql() {
    return sql;
  }

  /** For a page: {@code uri("/agent/cases.xhtml")}. */
  public URI uri(String path) {
    return server.uri(path);
  }

  /** A request below {@code /api/v1} with the demo key: {@code api().get("/lists")}. */
  public RequestSpecification api() {
    return api(DEMO_KEY);
  }

  public RequestSpecification api(String key) {
    return RestAssured.given(
        new RequestSpecBuilder()
            .setBaseUri(server.uri())
            .setBasePath("/api/v1")
            .addHeader("Authorization", "Bearer " + key)
            .setContentType(ContentType.JSON)
            .build());
  }

  /** A name that no other test has: {@code unique("sales")} is {@code sales-17}. */
  public String unique(String name) {
    return name.toLowerCase(Locale.ROOT) + "-" + COUNT.incrementAndGet();
  }

  @Override
  public void close() {
    server.close();
  }
}
