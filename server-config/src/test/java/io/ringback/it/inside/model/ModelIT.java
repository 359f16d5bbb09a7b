package io.ringback.it.inside.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringback.it.Sql;
import io.ringback.it.inside.Deployments;
import io.ringback.it.inside.Given;
import jakarta.annotation.Resource;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Random days in the office: after each step the product and a simple model of its rules agree who
 * holds what, what comes next and when. Inside the server, with its transactions and PostgreSQL;
 * only its timers are left out, because their sweeps come when the model says.
 *
 * <p>{@code -Dmodel.tries=10000 -Dmodel.steps=50} makes it longer, {@code -Dmodel.seed=…} another
 * one. A day that fails is made smaller before it is shown.
 */
@ExtendWith(ArquillianExtension.class)
class ModelIT {
  private static final Duration SHRINKING = Duration.ofSeconds(40);

  @Resource(lookup = "jdbc/ringback")
  private DataSource dataSource;

  private Sql sql;
  private int steps;

  @Deployment
  static WebArchive archive() {
    return Deployments.withoutClocks(
        ModelIT.class,
        Map.of(
            "tries", System.getProperty("model.tries", "50"),
            "steps", System.getProperty("model.steps", "30"),
            "seed", System.getProperty("model.seed", "20261121")));
  }

  @BeforeEach
  void anOffice() {
    sql = new Sql(dataSource);
    Staff.usual().moveIn();
  }

  @Test
  @Tag("STATE-1")
  @Tag("STATE-2")
  @Tag("ALLOC-1")
  @Tag("ALLOC-4")
  @Tag("ALLOC-6")
  @Tag("ALLOC-7")
  @Tag("ALLOC-8")
  void everyDayGoesAsTheModelSays() {
    var given = new Given();
    int tries = (int) given.number("tries");
    steps = (int) given.number("steps");
    long seed = given.number("seed");
    long began = System.nanoTime();
    try (var database = new Database(sql)) {
      JqwikSession.run(() -> live(database, tries, seed));
    }
    System.out.println(
        "model: %d days of up to %d steps, seed %d, in %.0f s"
            .formatted(tries, steps, seed, (System.nanoTime() - began) / 1e9));
  }

  private void live(Database database, int tries, long seed) {
    RandomGenerator<List<Step>> days = days().generator(tries);
    for (int i = 0; i < tries; i++) {
      var day = days.next(new Random(seed + i));
      if (!live(database, day.value()).isEmpty()) report(database, day, seed + i);
    }
  }

  private String live(Database database, List<Step> day) {
    var staff = Staff.usual();
    return new Day(database, sql, staff.lists(), staff.agents()).live(day);
  }

  /** The smallest that is found in a while, and still fails, tells most. */
  private void report(Database database, Shrinkable<List<Step>> day, long seed) {
    long end = System.nanoTime() + SHRINKING.toNanos();
    var smallest = day;
    var next = Optional.of(day);
    while (next.isPresent()) {
      smallest = next.get();
      next =
          smallest
              .shrink()
              .takeWhile(smaller -> System.nanoTime() < end)
              .filter(smaller -> !live(database, smaller.value()).isEmpty())
              .findFirst();
    }
    assertEquals(
        "",
        live(database, smallest.value()),
        "-Dmodel.seed=%d -Dmodel.tries=1 -Dmodel.steps=%d, made smaller: %s"
            .formatted(seed, steps, smallest.value()));
  }

  private Arbitrary<List<Step>> days() {
    var kinds = Arrays.asList(Step.Kind.values());
    // what agents do all day comes more often than what happens now and then
    var often =
        Arbitraries.of(
            Step.Kind.CREATE,
            Step.Kind.CREATE,
            Step.Kind.RECEIVE,
            Step.Kind.CALL,
            Step.Kind.CALL,
            Step.Kind.SAVE,
            Step.Kind.SAVE,
            Step.Kind.ANSWER,
            Step.Kind.TIME_PASSES);
    var kind = Arbitraries.oneOf(often, Arbitraries.of(kinds));
    var number = Arbitraries.integers().between(0, 59);
    return Combinators.combine(kind, number, number, number)
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(steps);
  }
}
