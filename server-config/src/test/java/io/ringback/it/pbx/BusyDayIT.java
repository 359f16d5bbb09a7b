package io.ringback.it.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A day of events as a PBX sends them, some twice, some numbers withheld, recordings before and
 * after their calls, by eight senders in rough order. What it leaves is compared with a simple
 * model of what was asked for.
 */
@WithRingback
@Tag("CASE-2")
@Tag("REL-2")
class BusyDayIT {
  private static final int CALLS = 150;
  private static final int SENDERS = 8;
  private static final List<String> KINDS = List.of("missed", "dropped", "overflow", "ivr");
  private static final List<String> WITHHELD =
      List.of("anonymous", "Restricted", "unknown", "+", "");

  private final Ringback ringback;
  private final Random random = new Random(20_261_121);
  private final List<Map<String, Object>> events = new ArrayList<>();
  private final Set<String> numbers = new HashSet<>();
  private int requests;
  private int withRecording;
  private int withheld;
  private int repeated;

  BusyDayIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @Test
  void eachCallOfTheDayIsOneCase() throws Exception {
    var pbx = Pbx.with(ringback, Map.of("relatedCases", "GROUP"));
    plan(pbx);

    var outcomes = sendAll(pbx);

    assertThat(open(pbx)).isEqualTo(requests);
    assertThat(
            count(
                "SELECT count(DISTINCT r.case_id) FROM recording r JOIN call_case c ON c.id = r.case_id",
                pbx))
        .isEqualTo(withRecording);
    assertThat(Collections.frequency(outcomes, "NO_NUMBER")).isEqualTo(withheld);
    assertThat(Collections.frequency(outcomes, "DUPLICATE")).isEqualTo(repeated);
  }

  @Test
  void eachNumberOfTheDayIsOneOpenCaseWhereTheListMerges() throws Exception {
    var pbx = Pbx.with(ringback, Map.of("relatedCases", "MERGE"));
    plan(pbx);

    sendAll(pbx);

    assertThat(open(pbx)).isEqualTo(numbers.size());
    assertThat(count("SELECT sum(c.requests) FROM call_case c", pbx, "AND c.state <> 'CLOSED'"))
        .isEqualTo(requests);
    assertThat(
            count(
                "SELECT count(*) FROM recording r JOIN call_case c ON c.id = r.case_id",
                pbx,
                "AND c.state <> 'CLOSED'"))
        .isEqualTo(withRecording);
  }

  private void plan(Pbx pbx) {
    var callers = new ArrayList<String>();
    for (int i = 0; i < CALLS / 3; i++) callers.add(Pbx.newNumber());
    for (int i = 0; i < CALLS; i++) planCall(pbx, callers.get(random.nextInt(callers.size())));
  }

  private void planCall(Pbx pbx, String number) {
    boolean hidden = random.nextInt(20) == 0;
    var at = Instant.now().minusSeconds(random.nextInt(36_000)).truncatedTo(ChronoUnit.SECONDS);
    var call = pbx.newCall();
    var from = hidden ? any(WITHHELD) : spelled(number);
    var event = pbx.event(any(KINDS), call, from, Map.of("at", at.toString()));
    var told = new ArrayList<>(List.of(event));
    if (random.nextInt(10) == 0) {
      told.add(event);
      repeated++;
    }
    if (!hidden && random.nextInt(5) == 0) {
      told.add(
          pbx.event(
              "recording",
              call,
              from,
              Map.of("recordingUrl", "https://pbx.example/" + call + ".wav")));
      withRecording++;
    }
    Collections.shuffle(told, random);
    events.addAll(told);
    if (hidden) withheld++;
    else {
      requests++;
      numbers.add(number);
    }
  }

  private String spelled(String number) {
    var national = "0" + number.substring("+358".length());
    return any(
        List.of(
            number,
            "00" + number.substring(1),
            national,
            national.substring(0, 3) + "-" + national.substring(3),
            national.substring(0, 3) + " " + national.substring(3, 6) + " " + national.substring(6),
            number.substring(0, 4) + " " + number.substring(4)));
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private List<String> sendAll(Pbx pbx) throws InterruptedException, ExecutionException {
    var pool = Executors.newFixedThreadPool(SENDERS);
    try {
      var answers =
          pool.invokeAll(
              events.stream().map(event -> (Callable<String>) () -> pbx.tell(event)).toList());
      var outcomes = new ArrayList<String>();
      for (Future<String> answer : answers) outcomes.add(answer.get());
      return outcomes;
    } finally {
      pool.shutdown();
    }
  }

  private long open(Pbx pbx) {
    return count("SELECT count(*) FROM call_case c", pbx, "AND c.state <> 'CLOSED'");
  }

  private long count(String select, Pbx pbx, String... conditions) {
    return ringback
        .sql()
        .count(
            select
                + " WHERE c.list_id = (SELECT id FROM callback_list WHERE key = ?) "
                + String.join(" ", conditions),
            pbx.list());
  }
}
