package io.ringback.it.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** What arrives at the same instant. A PBX never hears of it. */
@WithRingback
class CollidingEventsIT {
  private static final int SENDERS = 8;

  private final Ringback ringback;

  CollidingEventsIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @RepeatedTest(5)
  @Tag("CASE-2")
  void anEventSentEightTimesAtOnceMakesOneCase() throws Exception {
    var pbx = Pbx.with(ringback, Map.of());
    var event = pbx.event("missed", pbx.newCall(), Pbx.newNumber(), Map.of());

    var outcomes = atOnce(sender -> () -> pbx.tell(event));

    assertThat(outcomes).containsOnlyOnce("CASE_CREATED").containsOnly("CASE_CREATED", "DUPLICATE");
    assertThat(pbx.cases()).hasSize(1);
  }

  @RepeatedTest(5)
  @Tag("REL-1")
  void eightRequestsOfANumberAtOnceHaveOneMainCase() throws Exception {
    var pbx = Pbx.with(ringback, Map.of("relatedCases", "MERGE"));
    var number = Pbx.newNumber();

    var outcomes = atOnce(sender -> () -> pbx.tell("missed", pbx.newCall(), number));

    assertThat(outcomes).containsOnlyOnce("CASE_CREATED").containsOnly("CASE_CREATED", "MERGED");
    assertThat(pbx.cases())
        .filteredOn(one -> !"CLOSED".equals(one.get("state")))
        .hasSize(1)
        .allSatisfy(main -> assertThat(main).containsEntry("requests", SENDERS));
  }

  @RepeatedTest(5)
  @Tag("REL-1")
  void eightRequestsOfANumberWithKeysOfTheirOwnHaveOneMainCase() throws Exception {
    var pbx = Pbx.with(ringback, Map.of("relatedCases", "MERGE"));
    var number = Pbx.newNumber();

    var outcomes =
        atOnce(
            sender ->
                () ->
                    pbx.tell(
                        pbx.event("missed", pbx.newCall(), number, Map.of()),
                        ringback.unique("key")));

    assertThat(outcomes).containsOnlyOnce("CASE_CREATED").containsOnly("CASE_CREATED", "MERGED");
  }

  @RepeatedTest(5)
  @Tag("CASE-2")
  void anEventSentEightTimesAtOnceWithItsKeyIsAnsweredTheSameAndKeptOnce() throws Exception {
    var pbx = Pbx.with(ringback, Map.of());
    var call = pbx.newCall();
    var event = pbx.event("missed", call, Pbx.newNumber(), Map.of());
    var key = ringback.unique("key");

    assertThat(atOnce(sender -> () -> pbx.tell(event, key))).containsOnly("CASE_CREATED");

    assertThat(ringback.sql().count("SELECT count(*) FROM intake_event WHERE call_id = ?", call))
        .isEqualTo(1);
  }

  @RepeatedTest(5)
  @Tag("CASE-1")
  void aCallAndItsRecordingsAtOnceFindEachOther() throws Exception {
    var pbx = Pbx.with(ringback, Map.of());
    var call = pbx.newCall();
    var number = Pbx.newNumber();

    atOnce(
        sender ->
            sender == 0
                ? () -> pbx.tell("missed", call, number)
                : () -> pbx.recording(call, "https://pbx.example/" + sender + ".wav"));

    assertThat(pbx.recordings(pbx.onlyCase())).hasSize(SENDERS - 1);
  }

  private interface Sender {
    Callable<String> of(int sender);
  }

  private static List<String> atOnce(Sender senders) throws Exception {
    var start = new CyclicBarrier(SENDERS);
    var pool = Executors.newFixedThreadPool(SENDERS);
    try {
      var answers = new ArrayList<Future<String>>();
      for (int i = 0; i < SENDERS; i++) {
        var send = senders.of(i);
        answers.add(
            pool.submit(
                () -> {
                  start.await();
                  return send.call();
                }));
      }
      return outcomes(answers);
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<String> outcomes(List<Future<String>> answers)
      throws InterruptedException, ExecutionException {
    var outcomes = new ArrayList<String>();
    for (var answer : answers) outcomes.add(answer.get());
    return outcomes;
  }
}
