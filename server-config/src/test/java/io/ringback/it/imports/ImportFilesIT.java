package io.ringback.it.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.it.Ringback;
import io.ringback.it.WithRingback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that a spreadsheet program wrote; {@code resources/imports} says how each was made. */
@WithRingback
@Tag("CONS-5")
@Tag("IMP-1")
class ImportFilesIT {
  private final Importing imports;

  ImportFilesIT(Ringback ringback) {
    this.imports = new Importing(ringback, Map.of("timeZone", "Europe/Helsinki"));
  }

  @ParameterizedTest
  @CsvSource({"customers.xlsx", "customers-utf16.csv", "customers-windows.csv"})
  @Tag("IMP-6")
  void sheetComesToTheSameHoweverItWasSaved(String file) {
    var done = run(file);

    assertThat(done.getInt("rows")).isEqualTo(6);
    assertThat(done.getInt("created")).isEqualTo(4);
    assertThat(imports.cases())
        .extracting(found -> found.get("phone"))
        .containsExactlyInAnyOrder(
            "+358401000001", "+358401000002", "+358401000003", "+358401000006");
    assertThat(byPhone("+358401000002"))
        .containsEntry("name", "Bo Åkerblom")
        .containsEntry("note", "first line\nsecond line")
        .containsEntry("priority", 5)
        .containsEntry("dueAt", "2099-03-01T08:30:00Z");
    assertThat(byPhone("+358401000003"))
        .containsEntry("name", "Cia Oy")
        .containsEntry("note", "2")
        .containsEntry("dueAt", "2099-02-28T22:00:00Z");
    assertThat(byPhone("+358401000006"))
        .containsEntry("name", "=Formula as text")
        .containsEntry("note", "@home");
  }

  @Test
  @Tag("IMP-3")
  @Tag("IMP-6")
  void rejectedCellsOfAWorkbookAreNamed() {
    var rejected = imports.rejected(run("customers.xlsx").getString("id"), "en");

    assertThat(rejected.lines()).hasSize(3);
    assertThat(rejected).contains("Dan Division,").contains("#DIV/0!").contains("4010000000000");
  }

  @Test
  void numbersThatLostTheirZeroAreNumbersStill() {
    run("opened-and-saved.xlsx");

    assertThat(byPhone("+358401000021"))
        .containsEntry("name", "Åsa Öhman")
        .containsEntry("note", "first\nsecond, \"third\"");
    assertThat(byPhone("+358401000022")).containsEntry("name", "Bo");
  }

  @Test
  @Tag("IMP-6")
  void fiftyColumnsAreKeptUnderTheirHeaders() {
    var mapping = new StringBuilder("{\"Phone\":\"phone\",\"Name\":\"name\"");
    for (int n = 1; n <= 48; n++)
      mapping.append(",\"Question %1$d\":\"fields.Question %1$d\"".formatted(n));

    run("fifty-columns.xlsx", "mapping", mapping.append('}').toString());

    assertThat(fields("+358401000011"))
        .hasSize(48)
        .containsEntry("Question 1", "1")
        .containsEntry("Question 48", "Answer 48");
    assertThat(fields("+358401000012")).containsOnlyKeys("Question 1");
  }

  @Test
  void otherFormatsOfTheProgramAreRefusedByName() {
    assertThat(refusal("customers.ods")).contains("neither a CSV file nor an Excel workbook");
    assertThat(refusal("customers.xls")).contains("an old format of Excel");
  }

  @Test
  void windowsLinesAndQuotedNewLinesAreRead() {
    imports.run(
        "Phone;Name;Note\r\n0401000031;Ann;\"one\r\ntwo; three\"\r\n\r\n0401000032;Bo;\r\n");

    assertThat(imports.cases()).hasSize(2);
    assertThat(byPhone("+358401000031").get("note")).isEqualTo("one\ntwo; three");
  }

  private io.restassured.path.json.JsonPath run(String file, String... fields) {
    return imports.settled(Importing.id(imports.send(file, bytes(file), fields)));
  }

  private String refusal(String file) {
    var answer = imports.send(file, bytes(file));
    assertThat(answer.statusCode()).isEqualTo(422);
    return answer.jsonPath().getString("violations[0].message");
  }

  private Map<String, Object> byPhone(String phone) {
    return imports.cases().stream()
        .filter(found -> phone.equals(found.get("phone")))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> fields(String phone) {
    return (Map<String, Object>) byPhone(phone).get("fields");
  }

  private static byte[] bytes(String file) {
    try (var in = ImportFilesIT.class.getResourceAsStream("/imports/" + file)) {
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
