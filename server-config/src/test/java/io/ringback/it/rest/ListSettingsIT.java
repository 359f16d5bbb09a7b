package io.ringback.it.rest;

import static io.ringback.it.rest.Problems.assertRefusedField;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithRingback
@Tag("LIST-1")
@Tag("LIST-2")
class ListSettingsIT {
  private final Ringback ringback;
  private final String path;

  ListSettingsIT(Ringback ringback) {
    this.ringback = ringback;
    path = "/lists/" + ringback.unique("settings");
  }

  @Test
  void whatGetGaveCanBePut() {
    ringback
        .api()
        .body("{\"relatedCases\":\"MERGE\",\"autoStopAfter\":null}")
        .put(path)
        .then()
        .statusCode(201);
    var read = ringback.api().get(path).asString();

    var replaced = ringback.api().body(read).put(path);

    assertThat(replaced.statusCode()).isEqualTo(200);
    assertThat(replaced.asString()).isEqualTo(read);
  }

  @Test
  void whatAPutLeavesOutIsTheDefaultAgain() {
    ringback.api().body("{\"priority\":1,\"autoStopAfter\":null}").put(path).then().statusCode(201);

    var replaced = ringback.api().body("{}").put(path).jsonPath();

    assertThat(replaced.getInt("priority")).isEqualTo(3);
    assertThat(replaced.getString("autoStopAfter")).isEqualTo("PT2M");
    assertThat(replaced.getString("expiresAfter")).isEqualTo("P7D");
    assertThat(replaced.getString("returnSelfAssignedAfter")).isEqualTo("PT24H");
  }

  @Test
  void whatAPatchLeavesOutStays() {
    ringback.api().body("{\"priority\":1}").put(path).then().statusCode(201);

    var changed =
        ringback
            .api()
            .body("{\"autoStopAfter\":null,\"expiresAfter\":\"P1D\"}")
            .patch(path)
            .jsonPath();

    assertThat(changed.getInt("priority")).isEqualTo(1);
    assertThat(changed.getString("autoStopAfter")).isNull();
    assertThat(changed.getString("expiresAfter")).isEqualTo("PT24H");
  }

  @Test
  @Tag("HANDLE-4")
  void builtInStatusesAreAlwaysThere() {
    var list =
        ringback
            .api()
            .body("{\"statuses\":[{\"code\":\"BUSY\",\"delay\":\"PT1M\"}]}")
            .put(path)
            .jsonPath();

    assertThat(list.getList("statuses.code"))
        .contains("CLOSED_SUCCESSFULLY", "CLOSED_UNSUCCESSFULLY", "BUSY", "NO_ANSWER", "OTHER");
    assertThat(list.getString("statuses.find { it.code == 'BUSY' }.delay")).isEqualTo("PT1M");
    assertThat(list.getString("statuses.find { it.code == 'OTHER' }.delay")).isEqualTo("PT1H");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "autoStopAfter|\"PT0S\"",
        "autoStopAfter|\"2 min\"",
        "autoStopAfter|120",
        "dueAfter|null",
        "kind|\"PILE\"",
        "timeZone|\"Mars/Olympus\"",
        "timeZone|\"+02:00\"",
        "defaultRegion|\"XX\"",
        "paused|\"no\"",
        "key|\"other\"",
        "statuses[0].code|[{}]",
        "statuses[0].delay|[{\"code\":\"BUSY\",\"delay\":\"soon\"}]",
        "statuses[0].labels.de|[{\"code\":\"BUSY\",\"labels\":{\"de\":\"x\"}}]"
      })
  void badSettingIsNamed(String field, String value) {
    var name = field.replaceAll("\\[.*", "");

    assertRefusedField(ringback.api().body("{\"" + name + "\":" + value + "}").put(path), field);
    assertThat(ringback.api().get(path).statusCode()).isEqualTo(404);
  }
}
