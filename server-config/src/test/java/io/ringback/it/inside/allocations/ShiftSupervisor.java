package io.ringback.it.inside.allocations;

import io.ringback.cases.CaseFields;
import io.ringback.cases.Change;
import io.ringback.cases.CloseReason;
import io.ringback.it.Sql;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Meddles with other people's cases, pauses lists, and takes members off them for a moment. */
final class ShiftSupervisor implements Runnable {
  private static final long A_LOOK_NANOS = 40_000_000L;

  private final Services services;
  private final Sql sql;
  private final Random random;
  private final Answers answers;

  ShiftSupervisor(Services services, Sql sql, Random random, Answers answers) {
    this.services = services;
    this.sql = sql;
    this.random = random;
    this.answers = answers;
  }

  @Override
  public void run() {
    while (answers.goOn()) {
      if (random.nextInt(50) == 0) meddleWithAList();
      else meddleWithACase();
      LockSupport.parkNanos(A_LOOK_NANOS);
    }
  }

  private void meddleWithAList() {
    var list = Shift.LISTS.get(random.nextInt(Shift.LISTS.size()));
    var agent = Shift.agent(random.nextInt(Shift.AGENTS));
    if (random.nextBoolean()) {
      pause(list, true);
      pause(list, false);
    } else {
      answers.of(() -> done(() -> services.members().remove(Services.SYSTEM, list, agent)));
      answers.of(() -> services.members().put(Services.SYSTEM, list, agent, true));
    }
  }

  private void pause(String list, boolean paused) {
    answers.of(
        () ->
            services
                .lists()
                .change(Services.SYSTEM, list, settings -> settings.with("paused", paused)));
  }

  private void meddleWithACase() {
    var cases =
        sql.rows(
            random.nextBoolean()
                ? "SELECT public_id, edit_version FROM call_case WHERE assignee_id IS NOT NULL"
                : "SELECT public_id, edit_version FROM call_case ORDER BY id DESC LIMIT 100");
    if (cases.isEmpty()) return;
    var row = cases.get(random.nextInt(cases.size()));
    var id = row.get("public_id").toString();
    var agent = Shift.agent(random.nextInt(Shift.AGENTS));
    int version = ((Number) row.get("edit_version")).intValue();
    switch (random.nextInt(6)) {
      case 0 ->
          answers.of(
              () -> services.cases().close(Services.SYSTEM, id, null, CloseReason.CANCELLED, null));
      case 1 -> answers.of(() -> services.cases().unassign(Services.SYSTEM, id, null));
      case 2 ->
          answers.of(() -> services.cases().reopen(Services.SYSTEM, id, null, CaseFields.none()));
      case 3 -> answers.of(() -> services.cases().edit(Services.SYSTEM, id, version, move()));
      default -> answers.of(() -> services.cases().assign(Services.SYSTEM, id, agent));
    }
  }

  private CaseFields move() {
    return CaseFields.list(Change.to(Shift.LISTS.get(random.nextInt(Shift.LISTS.size()))));
  }

  private static boolean done(Runnable act) {
    act.run();
    return true;
  }
}
