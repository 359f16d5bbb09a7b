package io.ringback.it.race;

import io.ringback.it.Ringback;
import io.ringback.it.RingbackServer;
import io.ringback.it.Sql;
import io.ringback.it.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Members on a PostgreSQL of their own, which a test may stop. */
final class Cluster implements AutoCloseable {
  private TestDatabase database;
  private final String url;
  private final List<RingbackServer> members;

  /**
   * @param way how members get to the database, given its own address
   */
  private Cluster(String name, int size, TestDatabase database, UnaryOperator<String> way) {
    this.database = database;
    url = database.create();
    members =
        IntStream.rangeClosed(1, size)
            .mapToObj(i -> member(name + "-" + i, way.apply(url)))
            .toList();
    // one after the other: the first one migrates
    members.forEach(RingbackServer::start);
  }

  /** One more, which is the caller's to close. */
  static Cluster start(String name, int size) {
    return start(name, size, TestDatabase.start(), url -> url);
  }

  /** The same on that database, which is closed with it. */
  static Cluster start(String name, int size, TestDatabase database, UnaryOperator<String> way) {
    return new Cluster(name, size, database, way);
  }

  /** The one of this test run; a test that ends a member or the database starts it again. */
  static Cluster running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Cluster.class, key -> start("cluster", 2), Cluster.class);
  }

  private static RingbackServer member(String name, String url) {
    return RingbackServer.named(name)
        .database(url)
        .withDemoData()
        .set("RINGBACK_FORMS_SECRET", "known to every member")
        // where a test may have a PBX, and an endpoint of webhooks
        .set("RINGBACK_DIAL_HOSTS", "127.0.0.1")
        .set("RINGBACK_DIAL_NETWORKS", "127.0.0.1")
        .set("RINGBACK_WEBHOOKS_NETWORKS", "127.0.0.1");
  }

  TestDatabase database() {
    return database;
  }

  /** The database crashes for good, and one that followed it takes over. */
  void failOverTo(TestDatabase standby) {
    database.crash();
    standby.promote();
    database = standby;
  }

  Sql sql() {
    return database.sql(url);
  }

  RingbackServer member(int member) {
    return members.get(member);
  }

  int size() {
    return members.size();
  }

  Api api(int member) {
    return new Api(members.get(member).uri());
  }

  Ringback ringback(int member) {
    return Ringback.at(members.get(member), sql());
  }

  /** One of the two, while the other goes on. */
  void kill(int member) {
    members.get(member).kill();
  }

  /** All at once, as a power cut does it. */
  void killAll() {
    var kills = members.stream().map(member -> CompletableFuture.runAsync(member::kill)).toList();
    kills.forEach(CompletableFuture::join);
  }

  void startAll() {
    members.forEach(RingbackServer::start);
  }

  void start(int member) {
    members.get(member).start();
  }

  @Override
  public void close() {
    members.forEach(RingbackServer::stop);
    database.close();
  }
}
