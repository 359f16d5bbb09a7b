package io.ringback.it.race;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Requests that come in, many of them of the same few numbers. */
final class RacingCreator implements Callable<Void> {
  private static final int NUMBERS = 60;

  private final Api api;
  private final List<String> lists;
  private final Random random;
  private final Tally tally;

  RacingCreator(Api api, List<String> lists, Random random, Tally tally) {
    this.api = api;
    this.lists = lists;
    this.random = random;
    this.tally = tally;
  }

  @Override
  public Void call() {
    while (tally.goesOn()) {
      if (tally.hasPlenty()) {
        LockSupport.parkNanos(5_000_000);
        continue;
      }
      var answer =
          api.post(
              "cases",
              "{'list':'%s','phone':'+35840%07d','priority':%d,'name':'Race'}"
                  .formatted(
                      lists.get(random.nextInt(lists.size())),
                      5_550_000 + random.nextInt(NUMBERS),
                      1 + random.nextInt(5)));
      if (answer.ok()) tally.caseCreated();
      else tally.refused(answer);
    }
    return null;
  }
}
