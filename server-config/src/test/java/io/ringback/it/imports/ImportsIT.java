package io.ringback.it.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@WithRingback
@Tag("CONS-5")
class ImportsIT {
  private static final String MIXED =
      """
      Nimi;Puhelin;Eräpäivä
      Ann;040 1000001;28.2.2099 10.30
      Bo;040 1;
      ;;
      Cia;0401000003;31.02.2099
      Dan;3,58401E+11;
      Eva;0401000005;
      Ann again;+358401000001;
      """;

  private final Ringback ringback;
  private final Importing imports;

  ImportsIT(Ringback ringback) {
    this.ringback = ringback;
    this.imports = new Importing(ringback, Map.of("kind", "CALL_LIST"));
  }

  @Test
  @Tag("IMP-1")
  @Tag("IMP-2")
  void goodRowsBecomeCasesAndTheOthersAreCounted() {
    var done = imports.run(MIXED);

    assertThat(done.getString("state")).isEqualTo("FINISHED");
    assertThat(done.getInt("rows")).isEqualTo(6);
    assertThat(done.getInt("accepted")).isEqualTo(2);
    assertThat(done.getInt("rejected")).isEqualTo(3);
    assertThat(done.getInt("duplicates")).isEqualTo(1);
    assertThat(done.getInt("progress")).isEqualTo(100);
    assertThat(imports.cases())
        .extracting(found -> found.get("phone"))
        .containsExactlyInAnyOrder("+358401000001", "+358401000005");
    assertThat(imports.cases()).extracting(found -> found.get("source")).containsOnly("IMPORT");
  }

  @Test
  @Tag("CASE-4")
  void caseOfADueTimeWaitsAndOneWithoutIsReady() {
    imports.run(MIXED);

    assertThat(imports.cases())
        .filteredOn(found -> found.get("name").equals("Ann"))
        .allSatisfy(
            found -> {
              assertThat(found.get("state")).isEqualTo("WAITING");
              assertThat(found.get("dueAt")).isEqualTo("2099-02-28T08:30:00Z");
              assertThat(found.get("expiresAt")).isEqualTo("2099-03-07T08:30:00Z");
            });
    assertThat(imports.cases())
        .filteredOn(found -> found.get("name").equals("Eva"))
        .extracting(found -> found.get("state"))
        .containsExactly("READY");
  }

  @Test
  @Tag("IMP-3")
  void rejectedRowsComeBackWithTheirReasonAndCanBeCorrectedAndSent() {
    var done = imports.run(MIXED);

    var rejected = imports.rejected(done.getString("id"), "fi");

    assertThat(rejected.lines()).first().asString().endsWith("Nimi,Puhelin,Eräpäivä,Syy");
    assertThat(rejected)
        .contains("Cia,0401000003,31.02.2099,")
        .contains("on päivämäärä, jota ei ole olemassa")
        .contains("on taulukon pyöristämä");
    var again = imports.run(rejected.replace("31.02.2099", "28.02.2099"));
    assertThat(again.getInt("created")).isEqualTo(1);
    assertThat(again.getInt("rejected")).isEqualTo(2);
  }

  @Test
  @Tag("IMP-2")
  void dryRunCreatesNothingUntilItIsStarted() {
    var checked = imports.run(MIXED, "dryRun", "true");

    assertThat(checked.getString("state")).isEqualTo("CHECKED");
    assertThat(checked.getInt("accepted")).isEqualTo(2);
    assertThat(imports.cases()).isEmpty();
    imports.post(checked.getString("id"), "start").then().statusCode(202);
    assertThat(imports.settled(checked.getString("id")).getInt("created")).isEqualTo(2);
  }

  @Test
  @Tag("IMP-2")
  void duplicatesAreSkippedUpdatedOrCreatedAsThePolicySays() {
    imports.run("Phone,Name\n0401000001,Ann\n");
    var more = "Phone,Name,Topic\n0401000001,Anna,Offer\n0401000002,Bo,Offer\n";

    var skipped = imports.run(more);
    assertThat(List.of(skipped.getInt("created"), skipped.getInt("skipped"))).containsExactly(1, 1);

    var updated = imports.run(more, "policy", "UPDATE");
    assertThat(List.of(updated.getInt("created"), updated.getInt("updated"))).containsExactly(0, 2);
    assertThat(imports.cases())
        .extracting(found -> found.get("name"))
        .containsExactlyInAnyOrder("Anna", "Bo");

    var created = imports.run(more, "policy", "CREATE");
    assertThat(created.getInt("created")).isEqualTo(2);
    assertThat(imports.cases()).hasSize(4);
  }

  @Test
  @Tag("REL-1")
  void listThatMergesKeepsOneOpenCaseOfANumber() {
    var merging = new Importing(ringback, Map.of("kind", "CALL_LIST", "relatedCases", "MERGE"));

    var done = merging.run("Phone,Note\n0401000001,one\n0401000001,two\n", "policy", "CREATE");

    assertThat(done.getInt("created")).isEqualTo(2);
    assertThat(merging.cases())
        .filteredOn(found -> !found.get("state").equals("CLOSED"))
        .singleElement()
        .satisfies(found -> assertThat(found.get("requests")).isEqualTo(2))
        .satisfies(found -> assertThat(found.get("note")).isEqualTo("one\ntwo"));
  }

  @Test
  @Tag("IMP-5")
  void undoTakesBackWhatNobodyHasTouched() {
    var done = imports.run("Phone,Name\n0401000001,Ann\n0401000002,Bo\n0401000003,Cia\n");
    var touched = imports.cases().get(0).get("id");
    ringback.api().body(Map.of("active", true)).put("/lists/" + imports.list() + "/members/anna");
    ringback
        .api()
        .body(Map.of("agent", "anna"))
        .post("/cases/" + touched + "/assign")
        .then()
        .statusCode(200);

    imports.post(done.getString("id"), "undo").then().statusCode(202);

    var undone = imports.settled(done.getString("id"));
    assertThat(undone.getString("state")).isEqualTo("UNDONE");
    assertThat(List.of(undone.getInt("undone"), undone.getInt("kept"))).containsExactly(2, 1);
    assertThat(imports.cases())
        .filteredOn(found -> !found.get("id").equals(touched))
        .extracting(found -> found.get("closeReason"))
        .containsOnly("IMPORT_UNDONE");
    // what was undone is no duplicate of what comes again
    assertThat(imports.run("Phone\n0401000002\n0401000003\n").getInt("created")).isBetween(1, 2);
  }

  @Test
  @Tag("IMP-4")
  void importThatIsOverCannotBeCancelled() {
    var checked = imports.run(MIXED, "dryRun", "true").getString("id");

    imports.post(checked, "cancel").then().statusCode(202);

    assertThat(imports.get(checked).getString("state")).isEqualTo("CANCELLED");
    assertThat(imports.post(checked, "cancel").jsonPath().getString("code"))
        .isEqualTo("import-state");
  }

  @Test
  void endOfAnImportStandsInTheFeedOnce() {
    var done = imports.run(MIXED).getString("id");

    var told =
        ringback
            .sql()
            .count(
                "SELECT count(*) FROM feed_event WHERE type = 'import.finished' AND data ->> 'import' = '"
                    + done
                    + "'");
    assertThat(told).isEqualTo(1);
  }

  @Test
  @Tag("IMP-1")
  void windowsFileWithSemicolonsIsRead() {
    var file =
        "Namn;Telefonnummer\r\nÅsa Öhman;0401000001\r\n".getBytes(Charset.forName("windows-1252"));

    imports.settled(Importing.id(imports.send("kunder.csv", file)));

    assertThat(imports.cases()).extracting(found -> found.get("name")).containsExactly("Åsa Öhman");
  }

  @Test
  void fileThatIsNoSheetAndListThatIsNotThereAreRefusedByName() {
    assertRefusedField(imports.send("a.csv", new byte[0]), "file");
    assertRefusedField(
        imports.send("a.csv", "Name\nAnn\n".getBytes(StandardCharsets.UTF_8)), "mapping");
    assertRefusedField(
        imports.send(
            "a.csv", "Phone\n0401000001\n".getBytes(StandardCharsets.UTF_8), "policy", "MAYBE"),
        "policy");
  }

  @Test
  void nothingIsKeptOfAnImportThatIsRefused() {
    var csv = "Phone\n0401000001\n".getBytes(StandardCharsets.UTF_8);

    assertRefusedField(imports.send("a.csv", csv, "mapping", "{\"Puhelin\":\"phone\"}"), "mapping");
    assertRefusedField(imports.send("a.csv", csv, "mapping", "{\"Phone\":\"name\"}"), "mapping");

    assertThat(
            ringback
                .sql()
                .count(
                    "SELECT count(*) FROM import_job j JOIN callback_list l ON l.id = j.list_id WHERE l.key = ?",
                    imports.list()))
        .isZero();
  }

  @Test
  @Tag("DIR-1")
  void contactsAreImportedLikeCases() {
    var number = "0457" + (1_000_000 + Math.floorMod(imports.list().hashCode(), 8_999_999));
    var key = ringback.unique("crm");

    var csv = "Id,Name,Company,Phone\n" + key + ",Ann,Ahonen Oy," + number + "\n,,,0401000002\n";
    var done = imports.settled(Importing.id(imports.sendContacts(csv)));

    assertThat(List.of(done.getInt("created"), done.getInt("rejected"))).containsExactly(1, 1);
    var contact = ringback.api().get("/contacts/" + key).jsonPath();
    assertThat(contact.getString("company")).isEqualTo("Ahonen Oy");
    imports.post(done.getString("id"), "undo").then().statusCode(202);
    assertThat(imports.settled(done.getString("id")).getInt("undone")).isEqualTo(1);
    assertThat(ringback.api().get("/contacts/" + key).statusCode()).isEqualTo(404);
  }

  @Test
  @Tag("DIR-1")
  @Tag("IMP-2")
  void contactsThatShareANumberOrAnIdBecomeOne() {
    var key = ringback.unique("crm");
    int n = 1_000_000 + Math.floorMod(key.hashCode(), 8_000_000);
    var csv =
        "Id,Name,Phone\n%1$s,Ann,0457%2$d\n%1$s-b,Bo,0457%3$d\n,Ann again,0457%2$d\n%1$s-b,Bo's other,0457%4$d\n"
            .formatted(key, n, n + 1, n + 2);

    var skipped = imports.settled(Importing.id(imports.sendContacts(csv)));

    assertThat(List.of(skipped.getInt("created"), skipped.getInt("skipped"))).containsExactly(2, 2);
    var updated = imports.settled(Importing.id(imports.sendContacts(csv, "policy", "UPDATE")));
    assertThat(List.of(updated.getInt("created"), updated.getInt("updated"))).containsExactly(0, 4);
    var bo = ringback.api().get("/contacts/" + key + "-b").jsonPath();
    assertThat(bo.getString("name")).isEqualTo("Bo's other");
    assertThat(bo.getList("numbers")).containsExactly("+358457" + (n + 1), "+358457" + (n + 2));
  }

  private static void assertRefusedField(Response answer, String field) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.jsonPath().getList("violations.field")).containsExactly(field);
  }
}
