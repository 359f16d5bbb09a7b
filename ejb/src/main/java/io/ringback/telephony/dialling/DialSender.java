package io.ringback.telephony.dialling;

import io.ringback.handling.DialResult;
import io.ringback.persistence.Transience;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Sends requests to dial side by side, so that nobody who works waits for the exchange. A member
 * that dies in the middle leaves the result unknown: nobody sends it again.
 */
@ApplicationScoped
public class DialSender {
  private static final Logger LOG = System.getLogger(DialSender.class.getName());
  private static final int MOST_AT_ONCE = 32;
  private static final int TRIES_TO_SETTLE = 4;

  @Resource ManagedExecutorService executor;
  @Inject DialQueue queue;
  @Inject Exchange exchange;

  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  /** Does not wait for it. Where there is no place, the clock takes it up a moment later. */
  void send(String attempt) {
    if (!places.tryAcquire()) return;
    executor.execute(
        () -> {
          try {
            queue.claim(attempt).ifPresent(this::dial);
          } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "attempt " + attempt + " was not dialled", failure);
          } finally {
            places.release();
          }
        });
  }

  /** What was left over: too late it is given up, else sent now. */
  public void takeUp(String attempt) {
    queue.giveUp(attempt);
    send(attempt);
  }

  private void dial(ClaimedDial dial) {
    var answer = dial.isStale() ? DialAnswer.none(DialResult.NOT_REACHED) : ask(dial);
    var attempt = dial.call().attempt();
    if (answer.result() != DialResult.ACCEPTED)
      LOG.log(
          Level.WARNING,
          "attempt {0}: the exchange was asked to dial, {1}, HTTP {2}",
          attempt,
          answer.result(),
          answer.status());
    settle(attempt, answer);
  }

  private DialAnswer ask(ClaimedDial dial) {
    try {
      var message = DialMessage.of(dial.template(), dial.call());
      return dial.template().repeatable() ? exchange.askRepeatably(message) : exchange.ask(message);
    } catch (NoAnswerException | TimeoutException failure) {
      return failed(DialResult.UNKNOWN, failure);
    } catch (NotReachedException | CircuitBreakerOpenException | IllegalArgumentException failure) {
      return failed(DialResult.NOT_REACHED, failure);
    }
  }

  /** Only what went wrong: the address may hold a number. */
  private static DialAnswer failed(DialResult result, Exception failure) {
    var cause = failure.getCause() == null ? failure : failure.getCause();
    LOG.log(Level.INFO, "the exchange: {0}", cause.getClass().getSimpleName());
    return DialAnswer.none(result);
  }

  /** The case may be changing hands just now. */
  private void settle(String attempt, DialAnswer answer) {
    for (int time = 1; ; time++) {
      try {
        queue.settle(attempt, answer);
        return;
      } catch (RuntimeException failure) {
        if (time == TRIES_TO_SETTLE || !Transience.isTransient(failure)) throw failure;
      }
    }
  }
}
