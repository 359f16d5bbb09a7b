package io.ringback.it.inside.allocations;

import io.ringback.cases.CaseFields;
import io.ringback.cases.Change;
import io.ringback.cases.NewCase;
import io.ringback.cases.Source;
import io.ringback.it.Sql;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Sees to it that there is enough to call, often of a number that is there already. */
final class ShiftIntake implements Runnable {
  private static final int ENOUGH = 400;
  private static final int NUMBERS = 900;

  private final Services services;
  private final Sql sql;
  private final Random random;
  private final Answers answers;

  ShiftIntake(Services services, Sql sql, Random random, Answers answers) {
    this.services = services;
    this.sql = sql;
    this.random = random;
    this.answers = answers;
  }

  @Override
  public void run() {
    while (answers.goOn()) {
      long ready = sql.count("SELECT count(*) FROM call_case WHERE state = 'READY'");
      for (long i = ready; i < ENOUGH; i++)
        answers.of(() -> services.cases().create(Services.SYSTEM, request()));
      LockSupport.parkNanos(100_000_000);
    }
  }

  private NewCase request() {
    var none = CaseFields.none();
    var fields =
        new CaseFields(
            Change.to(Shift.LISTS.get(random.nextInt(Shift.LISTS.size()))),
            Change.to("+35840%07d".formatted(5_550_000 + random.nextInt(NUMBERS))),
            none.name(),
            none.company(),
            none.topic(),
            none.note(),
            none.channelIn(),
            Change.to(1 + random.nextInt(5)),
            none.dueAt(),
            none.expiresAt(),
            none.externalSystem(),
            none.externalId(),
            none.fields());
    return new NewCase(fields, Source.API, null);
  }
}
