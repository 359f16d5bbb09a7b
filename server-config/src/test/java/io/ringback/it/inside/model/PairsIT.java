package io.ringback.it.inside.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringback.it.Sql;
import io.ringback.it.inside.Deployments;
import io.ringback.it.inside.Given;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.spi.Extension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every two acts at once, one of them standing still before each of its statements. {@code
 * -Dpairs.number=9999 -Dpairs.pauses=99} makes it all of them, which takes hours; {@code
 * -Dpairs.seed=…} others.
 */
@ExtendWith(ArquillianExtension.class)
class PairsIT {
  private static final int ENOUGH_BREAKS = 20;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory factory;

  @Resource(lookup = "jdbc/ringback")
  private DataSource dataSource;

  private Sql sql;
  private int runs;

  @Deployment
  static WebArchive archive() {
    return Deployments.withoutClocks(
            PairsIT.class,
            Map.of(
                "number", System.getProperty("pairs.number", "60"),
                "pauses", System.getProperty("pairs.pauses", "2"),
                "seed", System.getProperty("pairs.seed", "20261122")))
        .addAsServiceProvider(Extension.class, PausesBeforeStatements.class);
  }

  private record Pair(Situation situation, Act first, Act second) {}

  @Test
  @Tag("STATE-2")
  @Tag("ALLOC-6")
  @Tag("ALLOC-8")
  void anyTwoActsEndAsOneAfterTheOther() {
    var given = new Given();
    var random = new Random(given.number("seed"));
    sql = new Sql(dataSource);
    Staff.usual().moveIn();
    long began = System.nanoTime();
    long deadlocks = deadlocks();
    var pairs = pairs();
    Collections.shuffle(pairs, random);
    var breaks = new ArrayList<String>();
    var threads = Executors.newFixedThreadPool(2, factory);
    try (var database = new Database(sql)) {
      for (var pair : pairs.subList(0, (int) Math.min(pairs.size(), given.number("number")))) {
        if (breaks.size() < ENOUGH_BREAKS)
          breaks.addAll(meet(pair, database, threads, random, given.number("pauses")));
      }
    } finally {
      threads.shutdown();
    }
    System.out.println(
        "pairs: %d meetings, %d broken, in %.0f s"
            .formatted(runs, breaks.size(), (System.nanoTime() - began) / 1e9));
    assertEquals(List.of(), breaks);
    assertEquals(deadlocks, deadlocks(), "deadlocks");
  }

  private static List<Pair> pairs() {
    var pairs = new ArrayList<Pair>();
    for (var situation : Situation.values())
      for (var first : Act.values())
        for (var second : Act.values()) pairs.add(new Pair(situation, first, second));
    return pairs;
  }

  private List<String> meet(
      Pair pair, Database database, ExecutorService threads, Random random, long pauses) {
    var breaks = new ArrayList<String>();
    try {
      var scene = new Scene(new Product(sql), database);
      var meeting = new Meeting(scene, sql, threads, pair.situation(), pair.first(), pair.second());
      var before = new ArrayList<>(IntStream.rangeClosed(1, meeting.statements()).boxed().toList());
      Collections.shuffle(before, random);
      for (int statement : before.subList(0, (int) Math.min(before.size(), pauses))) {
        var wrong = meeting.together(statement);
        runs++;
        if (!wrong.isEmpty())
          breaks.add(pair + ", the first paused before statement " + statement + ": " + wrong);
      }
    } catch (RuntimeException failure) {
      breaks.add(pair + ": " + failure + " " + List.of(failure.getStackTrace()).subList(0, 4));
    }
    return breaks;
  }

  private long deadlocks() {
    return sql.count(
        "SELECT CAST(deadlocks AS bigint) FROM pg_stat_database WHERE datname = current_database()");
  }
}
