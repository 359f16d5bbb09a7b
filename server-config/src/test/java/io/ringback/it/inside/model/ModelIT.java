package io.ringback.it.inside.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.agents.Availability;
import io.ringback.agents.UserService;
import io.ringback.agents.UserSettings;
import io.ringback.allocation.ReceivingService;
import io.ringback.it.Sql;
import io.ringback.it.inside.Deployments;
import io.ringback.it.inside.Given;
import io.ringback.lists.CallbackListService;
import io.ringback.lists.ListDefaults;
import io.ringback.lists.OrderBy;
import io.ringback.lists.RelatedCasesMode;
import io.ringback.telephony.rules.IntakeRuleService;
import io.ringback.telephony.rules.IntakeRuleSettings;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
  private static final Actor SYSTEM = new Actor.System();
  private static final Duration SHRINKING = Duration.ofSeconds(40);

  @Inject private CallbackListService lists;
  @Inject private ListDefaults defaults;
  @Inject private UserService users;
  @Inject private ReceivingService receiving;
  @Inject private IntakeRuleService rules;

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
    office().lists().forEach(this::open);
    office().agents().forEach(this::employ);
  }

  private record Staff(List<ModelList> lists, List<ModelAgent> agents) {}

  /**
   * Three lists with different ways to treat a number, and three agents on two or three of them.
   */
  private static Staff office() {
    var off = new ModelList("model-off", false, false, true);
    var merge = new ModelList("model-merge", true, true, true);
    var group = new ModelList("model-group", false, true, false);
    var agents =
        List.of(
            new ModelAgent(0, "model-anna"),
            new ModelAgent(1, "model-bo"),
            new ModelAgent(2, "model-cia"));
    for (var list : List.of(off, merge, group)) list.members.add(0);
    for (var list : List.of(off, merge)) list.members.add(1);
    for (var list : List.of(merge, group)) list.members.add(2);
    for (var list : List.of(off, merge, group)) list.active.addAll(list.members);
    return new Staff(List.of(off, merge, group), agents);
  }

  private void open(ModelList list) {
    var mode = list.merges ? RelatedCasesMode.MERGE : RelatedCasesMode.GROUP;
    var settings = new HashMap<String, Object>();
    settings.put("relatedCases", list.rests ? mode : RelatedCasesMode.OFF);
    settings.put("orderBy", list.byDue ? OrderBy.DUE : OrderBy.CREATED);
    settings.put("expiresAfter", Duration.ofSeconds(Office.LIFE));
    settings.put("afterCallLimit", Duration.ofSeconds(Office.AFTER_CALL));
    lists.put(SYSTEM, defaults.of(list.key).with(settings));
    rules.put(SYSTEM, new IntakeRuleSettings(null, list.key, null, list.key));
  }

  private void employ(ModelAgent agent) {
    var settings =
        new UserSettings(
            agent.name,
            agent.name,
            Set.of(Role.AGENT),
            null,
            "en",
            ZoneId.of("UTC"),
            null,
            Set.of(),
            null);
    users.put(SYSTEM, settings);
    receiving.changeAvailability(SYSTEM, agent.name, Availability.AVAILABLE);
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
    var staff = office();
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
