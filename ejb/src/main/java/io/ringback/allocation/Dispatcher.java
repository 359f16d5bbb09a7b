package io.ringback.allocation;

import io.ringback.agents.MemberActivated;
import io.ringback.cases.CaseReady;
import io.ringback.lists.ListOpened;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Brings ready cases to agents who wait. Woken after each transaction that may have made one ready,
 * on the member where that happened, and a few times a second by a timer on every member, which
 * finds what was missed.
 *
 * <p>Never in the transaction that made the case ready: whoever creates or frees a case does not
 * wait for agents' rows.
 */
@ApplicationScoped
public class Dispatcher {
  private static final Logger LOG = System.getLogger(Dispatcher.class.getName());

  /** How long handing out to one agent takes; at {@code /metrics} in seconds. */
  private static final String TIMES = "ringback_hand_out";

  @Resource ManagedExecutorService executor;
  @Inject HandOut handOut;
  @Inject MetricRegistry metrics;

  private final AtomicBoolean wanted = new AtomicBoolean();

  void caseReady(@Observes(during = TransactionPhase.AFTER_SUCCESS) CaseReady ready) {
    wake();
  }

  void listOpened(@Observes(during = TransactionPhase.AFTER_SUCCESS) ListOpened opened) {
    wake();
  }

  void memberActivated(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) MemberActivated activated) {
    wake();
  }

  /** Wakes that come while a round waits to start are one. */
  private void wake() {
    if (wanted.compareAndSet(false, true)) executor.execute(this::round);
  }

  /**
   * One round over the agents who wait. What fails for one is logged and tried again at the next;
   * the rest go on.
   */
  public void round() {
    wanted.set(false);
    for (long agent : handOut.listWaitingAgents()) {
      try {
        metrics.timer(TIMES).time(() -> handOut.toAgent(agent));
      } catch (RuntimeException failure) {
        LOG.log(
            Level.WARNING, "handing out failed for one agent, the next round tries again", failure);
      }
    }
  }
}
