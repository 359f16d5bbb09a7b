package io.ringback.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.imports.sheet.SheetRow;
import io.ringback.numbers.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("IMP-6")
class RowReaderTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "040 1000001",
    "0401000001",
    "401000001",
    "+358 40 1000001",
    "358401000001",
    "00358401000001",
    "'+358401000001",
    "=\"0401000001\"",
    "401000001.0",
    "3.58401000001E+11",
    "'3,58401000001E+11'"
  })
  void numberIsReadHoweverTheSheetKeptIt(String cell) {
    assertThat(read("Puhelin", cell).numbers())
        .extracting(PhoneNumber::e164)
        .containsExactly("+358401000001");
  }

  @ParameterizedTest
  @CsvSource({
    "'3,58401E+11', rounded-number",
    "3.58E11, rounded-number",
    "040 1, number-too-short",
    "040100000100000000, number-too-long",
    "'=A1+1', formula-for-number",
    "@Ann, formula-for-number",
    "-, impossible-number",
    "112, short-number",
    "Ann, impossible-number",
    "#N/A, formula-error",
    "' ', required"
  })
  void numberThatIsNoneIsRejectedWithTheReason(String cell, String code) {
    var row = read("Puhelin", cell, "Nimi", "Ann");

    assertThat(row.isGood()).isFalse();
    assertThat(row.problems()).extracting(RowProblem::code).containsExactly(code);
    assertThat(row.problems()).extracting(RowProblem::column).containsExactly("Puhelin");
  }

  @Test
  @Tag("PRIV-2")
  void cellThatIsNoNumberIsKeptForWhoLooksForItsPerson() {
    assertThat(read("Puhelin", "040 1000001 / 050 1000002").unread())
        .isEqualTo("040 1000001 / 050 1000002");
    assertThat(read("Puhelin", "040 1000001").unread()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "28.2.2027, 2027-02-27T22:00:00Z",
    "2027-02-28, 2027-02-27T22:00:00Z",
    "28/02/2027, 2027-02-27T22:00:00Z",
    "28.02.2027 10.30, 2027-02-28T08:30:00Z",
    "28.2.2027 klo 10:30, 2027-02-28T08:30:00Z",
    "2027-02-28T10:30, 2027-02-28T08:30:00Z",
    "2027-02-28T10:30:00Z, 2027-02-28T10:30:00Z",
    "31.12.9999 23:59, 9999-12-31T21:59:00Z",
    // the hour that daylight saving leaves out, and the one that comes twice
    "28.3.2027 3:30, 2027-03-28T01:30:00Z",
    "31.10.2027 3:30, 2027-10-31T00:30:00Z"
  })
  void dueTimeIsOfTheZoneOfTheList(String cell, Instant due) {
    assertThat(read("Puhelin", "0401000001", "Eräpäivä", cell).dueAt()).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "31.02.2027, no-such-date", "02/28/2027, no-such-date", "2027-02-28 25:00, no-such-date",
    "next week, not-a-date", "46000, not-a-date", "1.2.27, not-a-date",
    "1.1.0001 0:00:00, out-of-range", "1.1.1970, out-of-range", "1.1.0000, out-of-range",
    "9999-12-31T23:59:59-01:00, out-of-range", "+10000-01-01T00:00Z, out-of-range"
  })
  void badDateIsRejected(String cell, String code) {
    var row = read("Puhelin", "0401000001", "Eräpäivä", cell);

    assertThat(row.problems()).extracting(RowProblem::code).containsExactly(code);
  }

  @Test
  void expiryOfADayIsItsEnd() {
    var row = read("Puhelin", "0401000001", "Vanhenee", "28.2.2027");

    assertThat(row.expiresAt()).isEqualTo(Instant.parse("2027-02-28T22:00:00Z"));
  }

  @Test
  @Tag("CASE-4")
  void expiryInThePastOrBeforeDueIsRejected() {
    assertThat(read("Puhelin", "0401000001", "Vanhenee", "1.3.2026").problems())
        .extracting(RowProblem::code)
        .containsExactly("expiry-in-past");
    assertThat(
            read("Puhelin", "0401000001", "Eräpäivä", "5.3.2026", "Vanhenee", "4.3.2026 12:00")
                .problems())
        .extracting(RowProblem::code)
        .containsExactly("expiry-before-due");
  }

  @Test
  void nameOf300CharactersIsTakenAndALongerOneRejected() {
    assertThat(read("Puhelin", "0401000001", "Nimi", "x".repeat(300)).texts().name()).hasSize(300);
    assertThat(read("Puhelin", "0401000001", "Nimi", "x".repeat(301)).problems())
        .extracting(RowProblem::code)
        .containsExactly("too-long");
  }

  @ParameterizedTest
  @CsvSource({"=1+1", "@home", "-5", "+1", "'''=1+1'''"})
  void textThatBeginsLikeAFormulaStaysText(String cell) {
    var name = read("Puhelin", "0401000001", "Nimi", cell).texts().name();

    assertThat(name).isEqualTo(cell.startsWith("'") ? cell.substring(1) : cell);
  }

  @Test
  void textsOfSeveralColumnsAreJoinedAndTheFirstNumberCounts() {
    var row =
        read("Etunimi", "Ann", "Sukunimi", "Berg", "Puhelin", "", "Matkapuhelin", "0401000002");

    assertThat(row.texts().name()).isEqualTo("Ann Berg");
    assertThat(row.numbers()).extracting(PhoneNumber::e164).containsExactly("+358401000002");
  }

  @Test
  void fiftyColumnsAreReadAndOnlyTheMappedOnesKept() {
    var headers = IntStream.range(0, 50).mapToObj(i -> i == 49 ? "Tel." : "Column " + i).toList();
    var cells = IntStream.range(0, 50).mapToObj(i -> i == 49 ? "0401000001" : "x").toList();
    var mapping = ColumnMapping.byHeaders(headers, ImportTarget.CASES);

    var row = reader(headers, mapping).read(new SheetRow(2, cells));

    assertThat(row.isGood()).isTrue();
    assertThat(row.fields()).isEmpty();
  }

  @Test
  void rowWithMoreCellsThanColumnsIsRejected() {
    var headers = List.of("Puhelin", "Nimi");
    var row =
        reader(headers, ColumnMapping.byHeaders(headers, ImportTarget.CASES))
            .read(new SheetRow(2, List.of("0401000001", "Berg", "Ann")));

    assertThat(row.problems())
        .extracting(RowProblem::code)
        .containsExactly("more-cells-than-columns");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    var row = read("Puhelin", "040 1", "Eräpäivä", "31.02.2027", "Prioriteetti", "9");

    assertThat(row.problems())
        .extracting(RowProblem::code)
        .containsExactlyInAnyOrder("number-too-short", "no-such-date", "out-of-range");
  }

  @Test
  void problemIsKeptAsJson() {
    var problems = read("Puhelin", "040 1").problems();

    assertThat(RowProblem.read(RowProblem.json(problems))).isEqualTo(problems);
  }

  /** Headers and cells by turns. */
  private static StagedRow read(String... headersAndCells) {
    var all = Arrays.asList(headersAndCells);
    var headers = IntStream.range(0, all.size() / 2).mapToObj(i -> all.get(2 * i)).toList();
    var cells = IntStream.range(0, all.size() / 2).mapToObj(i -> all.get(2 * i + 1)).toList();
    return reader(headers, ColumnMapping.byHeaders(headers, ImportTarget.CASES))
        .read(new SheetRow(2, cells));
  }

  private static RowReader reader(List<String> headers, ColumnMapping mapping) {
    var zone = ZoneId.of("Europe/Helsinki");
    return new RowReader(
        headers, mapping, new RowRules(ImportTarget.CASES, "FI", false, zone, Duration.ZERO, NOW));
  }
}
