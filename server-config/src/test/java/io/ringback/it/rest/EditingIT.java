package io.ringback.it.rest;

import static io.ringback.it.rest.Problems.assertProblem;
import static io.ringback.it.rest.Problems.assertRefusedField;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@WithRingback
@Tag("CASE-5")
class EditingIT {
  private final Ringback ringback;
  private String path;
  private String tag;

  EditingIT(Ringback ringback) {
    this.ringback = ringback;
  }

  @BeforeEach
  void makeCase() {
    var list = ringback.unique("editing");
    ringback.api().body("{}").put("/lists/" + list).then().statusCode(201);
    var created = ringback.api().body(Map.of("list", list, "name", "Ann")).post("/cases");
    path = "/cases/" + created.jsonPath().getString("id");
    tag = created.header("ETag");
  }

  @Test
  void editOnTheLatestVersionIsTaken() {
    var edited =
        ringback
            .api()
            .contentType("application/merge-patch+json")
            .header("If-Match", tag)
            .body("{\"name\":null}")
            .patch(path);

    assertThat(edited.statusCode()).isEqualTo(200);
    assertThat(edited.jsonPath().getString("name")).isNull();
    assertThat(edited.header("ETag"))
        .isNotEqualTo(tag)
        .isEqualTo(ringback.api().get(path).header("ETag"));
  }

  @Test
  void secondEditorGetsAConflict() {
    ringback
        .api()
        .header("If-Match", tag)
        .body("{\"name\":\"Bea\"}")
        .patch(path)
        .then()
        .statusCode(200);

    assertProblem(
        ringback.api().header("If-Match", tag).body("{\"name\":\"Cid\"}").patch(path),
        412,
        "stale");
    assertThat(ringback.api().get(path).jsonPath().getString("name")).isEqualTo("Bea");
  }

  @Test
  void editThatNamesNoVersionIsRefused() {
    assertProblem(ringback.api().body("{\"name\":\"Bea\"}").patch(path), 428, "if-match-missing");
  }

  @Test
  void weakTagIsNoVersion() {
    assertProblem(
        ringback.api().header("If-Match", "W/" + tag).body("{}").patch(path), 412, "stale");
  }

  @Test
  void readOnlyFieldIsNamed() {
    assertRefusedField(
        ringback.api().header("If-Match", tag).body("{\"attempts\":3}").patch(path), "attempts");
    assertRefusedField(
        ringback.api().header("If-Match", tag).body("{\"source\":\"IVR\"}").patch(path), "source");
  }
}
