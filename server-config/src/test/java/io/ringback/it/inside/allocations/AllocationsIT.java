package io.ringback.it.inside.allocations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringback.agents.MemberService;
import io.ringback.agents.UserService;
import io.ringback.allocation.ReceivingService;
import io.ringback.cases.CaseService;
import io.ringback.handling.CallService;
import io.ringback.handling.HandlingService;
import io.ringback.it.Sql;
import io.ringback.it.inside.Deployments;
import io.ringback.it.inside.Given;
import io.ringback.lists.CallbackListService;
import io.ringback.lists.ListDefaults;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Agents, supervisors and the sweeps at once, as fast as the server can, in shifts: each has
 * another seed and an empty database, and all promises are looked at after it. {@code
 * -Dallocations.seeds=20 -Dallocations.each=50000} makes it a million.
 */
@ExtendWith(ArquillianExtension.class)
class AllocationsIT {
  @Inject private CallbackListService lists;
  @Inject private ListDefaults defaults;
  @Inject private UserService users;
  @Inject private MemberService members;
  @Inject private ReceivingService receiving;
  @Inject private CaseService cases;
  @Inject private CallService calls;
  @Inject private HandlingService handling;

  /** The server's executor would let only a few work at a time. */
  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  @Resource(lookup = "jdbc/ringback")
  private DataSource dataSource;

  @Deployment
  static WebArchive archive() {
    return Deployments.withInvariants(
        AllocationsIT.class,
        Map.of(
            "seeds", System.getProperty("allocations.seeds", "2"),
            "each", System.getProperty("allocations.each", "600"),
            "first", System.getProperty("allocations.seed", "1")));
  }

  @Test
  @Tag("ALLOC-6")
  @Tag("STATE-1")
  @Tag("STATE-2")
  @Tag("REL-1")
  void noAllocationBreaksAPromise() {
    var given = new Given();
    long seeds = given.number("seeds");
    long each = given.number("each");
    long first = given.number("first");
    long began = System.nanoTime();
    var services = new Services(lists, defaults, users, members, receiving, cases, calls, handling);
    long allocations = 0;
    for (long seed = first; seed < first + seeds; seed++) {
      var shift = new Shift(services, new Sql(dataSource), seed);
      assertEquals(
          List.of(), shift.work(threads, each), "-Dallocations.seeds=1 -Dallocations.seed=" + seed);
      allocations += shift.allocations();
      System.out.println(
          "allocations: %,d over %d seeds, 0 breaks, %.2f h; %s"
              .formatted(
                  allocations, seed - first + 1, (System.nanoTime() - began) / 3.6e12, shift));
    }
  }
}
