package io.ringback.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CONS-4")
class ExportTest {
  private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

  @TempDir Path directory;

  private record Person(@Nullable String name, String phone, int calls, Instant at) {}

  private static final Person ANN =
      new Person("Ann", "+358401234567", 3, Instant.parse("2026-01-15T12:30:05Z"));

  private static Export<Person> export(Person... people) {
    return new Export<>(
        "people",
        List.of(
            Column.text("Name", Person::name),
            Column.phone("Phone", Person::phone),
            Column.quantity("Calls", Person::calls),
            Column.time("At", HELSINKI, Person::at)),
        each -> List.of(people).forEach(each));
  }

  private static Person named(@Nullable String name) {
    return new Person(name, ANN.phone(), ANN.calls(), ANN.at());
  }

  private static String csv(Person... people) throws IOException {
    var out = new ByteArrayOutputStream();
    export(people).write(FileFormat.CSV, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void csvIsUtf8WithItsMarkAndEndsLinesAsTheRfcSays() throws IOException {
    assertThat(csv(ANN))
        .isEqualTo(
            "\uFEFFName,Phone,Calls,At\r\nAnn,+358401234567,3,2026-01-15T14:30:05+02:00\r\n");
  }

  @Test
  void csvQuotesWhatHasSeparatorsQuotesOrLines() throws IOException {
    assertThat(csv(named("Ann \"A\", Oy\nÅbo"))).contains("\"Ann \"\"A\"\", Oy\nÅbo\",+358");
  }

  @Test
  void csvLeavesAFieldEmptyThatHasNoValue() throws IOException {
    assertThat(csv(named(null))).contains("\r\n,+358401234567,3,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
  void csvLetsNoTextBecomeAFormula(String text) throws IOException {
    assertThat(csv(named(text))).contains("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
  void workbookKeepsATextThatLooksLikeAFormulaAsItIs(String text) throws IOException {
    assertThat(sheet(xlsx(named(text)), 1))
        .contains("t=\"inlineStr\"", ">" + text + "</t>")
        .doesNotContain("<f>");
  }

  @Test
  void workbookKeepsAPhoneNumberAsTextAndAQuantityAsANumber() throws IOException {
    assertThat(sheet(xlsx(ANN), 1)).contains(">+358401234567</t>").contains("<v>3</v>");
  }

  /** 15:30:05 in Tokyo, as a spreadsheet counts days. */
  @Test
  void workbookHasATimeInTheZoneOfItsRow() throws IOException {
    var at = Instant.parse("2026-01-15T06:30:05Z").atZone(ZoneId.of("Asia/Tokyo"));
    var out = new ByteArrayOutputStream();
    new Export<>(
            "times",
            List.of(Column.<ZonedDateTime>time("At", time -> time)),
            each -> each.accept(at))
        .write(FileFormat.XLSX, out);
    assertThat(sheet(out.toByteArray(), 1)).contains("<v>46037.645").doesNotContain("2026-01-15");
  }

  @Test
  void phoneColumnIsNoWayInForAFormula() throws IOException {
    var out = new ByteArrayOutputStream();
    new Export<>(
            "raw",
            List.of(Column.<String>phone("Phone", number -> number)),
            each -> each.accept("=cmd()"))
        .write(FileFormat.CSV, out);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("'=cmd()");
  }

  @Test
  void workbookGoesOnToAnotherSheet() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var table = new XlsxTable(out, 3)) {
      table.titles(List.of("N"));
      for (int n = 1; n <= 3; n++) table.row(List.of(new Cell.Quantity(n)));
    }
    assertThat(sheet(out.toByteArray(), 1)).contains("<v>1</v>", "<v>2</v>");
    assertThat(sheet(out.toByteArray(), 2)).contains(">N</t>", "<v>3</v>");
  }

  @Test
  void rowsAreWrittenWhileTheyAreRead() throws IOException {
    var written = new ArrayList<Integer>();
    var out = new CountingStream();
    new Export<>(
            "many",
            List.of(Column.<Integer>text("N", n -> "row " + Integer.toHexString(n * 31_337))),
            each ->
                IntStream.range(0, 100_000)
                    .peek(n -> written.add(out.bytes))
                    .forEach(n -> each.accept(n)))
        .write(FileFormat.XLSX, out);
    assertThat(written.get(90_000)).isGreaterThan(out.bytes / 2);
  }

  private static byte[] xlsx(Person... people) throws IOException {
    var out = new ByteArrayOutputStream();
    export(people).write(FileFormat.XLSX, out);
    return out.toByteArray();
  }

  private String sheet(byte[] workbook, int number) throws IOException {
    var file = Files.write(directory.resolve("workbook.xlsx"), workbook);
    try (var zip = new ZipFile(file.toFile());
        var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + number + ".xml"))) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static final class CountingStream extends OutputStream {
    private int bytes;

    @Override
    public void write(int b) {
      bytes++;
    }

    @Override
    public void write(byte[] b, int from, int length) {
      bytes += length;
    }
  }
}
