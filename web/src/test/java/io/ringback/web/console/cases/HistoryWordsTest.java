package io.ringback.web.console.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.cases.HistoryItem;
import io.ringback.json.Json;
import io.ringback.web.console.Formats;
import io.ringback.web.faces.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CASE-6")
class HistoryWordsTest {
  private static final HistoryWords WORDS =
      new HistoryWords(
          new CaseWords(new Formats("en", ZoneOffset.UTC, Texts.in("en"))),
          Map.of(),
          Map.of("BUSY", "Busy"));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "STATUS; Call, Busy",
        "LATE_SAVE; Saved too late, kept as a note: Busy",
        "RELATED_STATUS; Status of a related case applied: Busy"
      })
  void statusIsSaidWithWhatBecameOfIt(String type, String words) {
    var details = Json.createObjectBuilder().add("status", "BUSY").build();
    var item = new HistoryItem("1", type, Instant.EPOCH, "anna", details);

    assertThat(WORDS.line(item).what()).isEqualTo(words);
  }
}
