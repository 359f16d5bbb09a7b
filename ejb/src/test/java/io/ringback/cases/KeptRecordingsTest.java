package io.ringback.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.access.Actor;
import io.ringback.cases.KeptRecordings.Kept;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who listened is in the history, whatever part they asked for. */
@Tag("PRIV-3")
class KeptRecordingsTest {
  private static final Actor OTHER = new Actor.User(7, "otto", Set.of(), Set.of(), Set.of());

  private final TestDesk desk = new TestDesk();
  private final KeptRecordings recordings = new KeptRecordings();
  private final Actor anna = desk.viewer();
  private long callCase;

  @BeforeEach
  void wire() {
    recordings.sql = desk.sql();
    recordings.clock = desk.persistence().clock();
    callCase = desk.openCase(desk.list("OFF", "LIST"), TestDesk.NUMBER, 10);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whoAsksForAPartWithoutHavingBegunIsInTheHistory() {
    play(anna, "message", false);

    assertThat(played()).isEqualTo(1);
  }

  @Test
  void furtherPartsOfWhatBeganAreNot() {
    play(anna, "message", true);

    play(anna, "message", false);
    play(anna, "message", false);

    assertThat(played()).isEqualTo(1);
  }

  @Test
  void furtherPartsOfWhatBeganLongAgoAre() {
    play(anna, "message", true);
    desk.run("UPDATE case_event SET at = at - interval '61 minutes'");

    play(anna, "message", false);

    assertThat(played()).isEqualTo(2);
  }

  @Test
  void nobodyGoesOnWithWhatAnotherBeganOrWithAnotherRecording() {
    play(anna, "message", true);

    play(OTHER, "message", false);
    play(anna, "call", false);

    assertThat(played()).isEqualTo(3);
  }

  @Test
  void listeningFromTheStartAgainIs() {
    play(anna, "message", true);
    play(anna, "message", true);

    assertThat(played()).isEqualTo(2);
  }

  private void play(Actor actor, String recording, boolean begins) {
    var kept = new Kept(recording, callCase, "https://pbx.example/" + recording);
    desk.persistence().inTransaction(() -> recordings.recordPlayed(actor, kept, begins));
  }

  private long played() {
    return desk.persistence()
        .inTransaction(
            () ->
                desk.sql()
                    .find(
                        "SELECT count(*) AS n FROM case_event WHERE type = 'RECORDING_PLAYED' AND case_id = ?1",
                        callCase))
        .orElseThrow()
        .number("n");
  }
}
