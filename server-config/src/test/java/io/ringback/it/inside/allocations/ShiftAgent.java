package io.ringback.it.inside.allocations;

import io.ringback.agents.StopReason;
import io.ringback.cases.CaseFields;
import io.ringback.cases.CaseView;
import io.ringback.handling.SaveCommand;
import io.ringback.related.ApplyTo;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Receives, calls and saves with hardly a breath, changes their mind often, and goes for coffee.
 */
final class ShiftAgent implements Runnable {
  private static final String[] AGAIN = {"BUSY", "NO_ANSWER", "OTHER"};
  private static final String[] CLOSED = {"CLOSED_SUCCESSFULLY", "CLOSED_UNSUCCESSFULLY"};
  private static final long A_BREATH_NANOS = 20_000_000L;

  /** Longer than the countdown of the lists, so that the sweep takes the case. */
  private static final long COFFEE_NANOS = 3_000_000_000L;

  private final Services services;
  private final String name;
  private final Random random;
  private final Answers answers;

  ShiftAgent(Services services, String name, Random random, Answers answers) {
    this.services = services;
    this.name = name;
    this.random = random;
    this.answers = answers;
  }

  @Override
  public void run() {
    var held = Optional.<CaseView>empty();
    while (answers.goOn()) {
      if (held.isEmpty()) held = receive();
      held.ifPresentOrElse(
          callCase -> answers.allocated(), () -> LockSupport.parkNanos(A_BREATH_NANOS));
      held = held.flatMap(this::workOn);
    }
  }

  private Optional<CaseView> receive() {
    return answers
        .of(() -> services.receiving().start(Services.SYSTEM, name, false))
        .map(receiving -> receiving.callCase());
  }

  private Optional<CaseView> workOn(CaseView callCase) {
    int dice = random.nextInt(1000);
    if (dice < 500) return stop();
    if (dice < 502) LockSupport.parkNanos(COFFEE_NANOS);
    return answers
        .of(() -> services.calls().startCall(Services.SYSTEM, callCase.id(), name))
        .flatMap(attempt -> save(callCase));
  }

  private String any(String... statuses) {
    return statuses[random.nextInt(statuses.length)];
  }

  private Optional<CaseView> stop() {
    answers.of(() -> services.receiving().stop(Services.SYSTEM, name, StopReason.BY_AGENT));
    return Optional.empty();
  }

  private Optional<CaseView> save(CaseView callCase) {
    var command =
        new SaveCommand(
            callCase.id(),
            name,
            random.nextInt(20) == 0 ? any(CLOSED) : any(AGAIN),
            null,
            null,
            List.of(),
            random.nextInt(10) == 0 ? ApplyTo.ALL_RELATED : ApplyTo.THIS_CASE,
            UUID.randomUUID(),
            CaseFields.none(),
            null,
            false,
            random.nextInt(20) > 0);
    var saved = answers.of(() -> services.handling().save(Services.SYSTEM, command));
    saved.ifPresent(answer -> answers.saved());
    // the first answer was lost
    if (random.nextInt(20) == 0)
      answers.of(() -> services.handling().save(Services.SYSTEM, command));
    return saved.map(answer -> answer.next());
  }
}
