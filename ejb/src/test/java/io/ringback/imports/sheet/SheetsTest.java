package io.ringback.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("IMP-1")
class SheetsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ';'",
    "UTF-8, ','",
    "UTF-8, '\t'",
    "windows-1252, ';'",
    "windows-1252, ','",
    "UTF-16LE, ';'",
    "UTF-16BE, '\t'"
  })
  void charactersAndDelimiterAreFoundInTheFile(String charset, char delimiter) {
    var text = "Nimi;Puhelin;Eräpäivä\r\nÅsa Öhman;0401000001;1.3.2027\r\n";
    var file = text(text.replace(';', delimiter), Charset.forName(charset));

    var profile = Sheets.examine(file);

    assertThat(profile.format()).isEqualTo(SheetFormat.csv(Charset.forName(charset), delimiter));
    assertThat(profile.headers()).containsExactly("Nimi", "Puhelin", "Eräpäivä");
    assertThat(profile.sample().get(0).cells())
        .containsExactly("Åsa Öhman", "0401000001", "1.3.2027");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void markAtTheStartIsNoPartOfTheFirstHeader(String charset) {
    var file = text("\uFEFFNimi;Puhelin\nAnn;0401000001\n", Charset.forName(charset));

    assertThat(Sheets.examine(file).headers()).containsExactly("Nimi", "Puhelin");
  }

  @Test
  void oneLetterInTheLastRowOfALongFileTellsThatItIsNotUtf8() {
    var rows = "Ann;0401000001\n".repeat(50_000);
    var file = text("Name;Phone\n" + rows + "Åsa;0401000002\n", CharsetDetector.WINDOWS_1252);

    assertThat(Sheets.examine(file).format().charset()).isEqualTo(CharsetDetector.WINDOWS_1252);
  }

  @Test
  void letterThatIsCutByTheReadersStretchIsStillUtf8() {
    var file = text("Name;Phone\n" + "å".repeat(40_000) + "x;0401000001\n", StandardCharsets.UTF_8);

    assertThat(Sheets.examine(file).format().charset()).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void quotedCellHoldsNewLinesAndDelimiters() {
    var file =
        text("Phone;Note\n0401000001;\"first\nsecond; \"\"third\"\"\"\n", StandardCharsets.UTF_8);

    assertThat(rows(file).get(1).cells()).containsExactly("0401000001", "first\nsecond; \"third\"");
  }

  @Test
  @Tag("IMP-6")
  void emptyRowsAreSkippedAndCounted() {
    var file = text("Phone;Name\n\n;;\n0401000001;Ann\n \n0401000002;Bo\n", StandardCharsets.UTF_8);

    assertThat(rows(file)).extracting(SheetRow::number).containsExactly(1, 4, 6);
  }

  @Test
  void shorterAndLongerRowsAreKeptAsTheyAre() {
    var file =
        text("Phone;Name;City\n0401000001\n0401000002;Bo;Turku;more\n", StandardCharsets.UTF_8);

    assertThat(rows(file)).extracting(SheetRow::width).containsExactly(3, 1, 4);
  }

  @Test
  void hintForExcelIsReadAndIsNoRow() {
    var file = text("sep=,\nPhone,Name\n0401000001,\"A;b;c;d\"\n", StandardCharsets.UTF_8);

    var profile = Sheets.examine(file);

    assertThat(profile.headers()).containsExactly("Phone", "Name");
    assertThat(profile.format().delimiter()).isEqualTo(',');
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty-file",
    "'\n\n', empty-file",
    "'Phone;Name\n', no-rows",
    "'Phone;Name\n\"0401;Ann\n', broken-csv"
  })
  void fileWithoutRowsIsRefusedWithItsReason(String content, String code) {
    var file = text(content, StandardCharsets.UTF_8);

    assertThatThrownBy(() -> Sheets.examine(file)).hasMessage(code);
  }

  @Test
  void whatIsNoSheetIsRefused() throws IOException {
    var old =
        Files.write(
            folder.resolve("a.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
    var image =
        Files.write(
            folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 7, 0, 0, 5});
    var document = zip("word/document.xml", new byte[10]);

    assertThatThrownBy(() -> Sheets.examine(old)).hasMessage("old-excel");
    assertThatThrownBy(() -> Sheets.examine(image)).hasMessage("not-a-sheet");
    assertThatThrownBy(() -> Sheets.examine(document)).hasMessage("not-a-sheet");
  }

  @Test
  void archiveThatUnpacksToFarMoreIsRefused() throws IOException {
    var bomb = zip("xl/workbook.xml", new byte[20_000_000]);

    assertThatThrownBy(() -> Sheets.examine(bomb)).hasMessage("zip-bomb");
  }

  @Test
  @Tag("IMP-6")
  void workbookTellsNumbersInFullDatesAsIsoAndFormulasAsTheirValues() throws IOException {
    var file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "Phone");
              sheet.value(0, 1, "Due");
              sheet.value(0, 2, "At");
              sheet.value(0, 3, "Amount");
              sheet.value(1, 0, 358401000001L);
              sheet.value(1, 1, LocalDate.of(2027, 2, 28));
              sheet.style(1, 1).format("d.m.yyyy").set();
              sheet.value(1, 2, LocalDateTime.of(2027, 2, 28, 10, 30));
              sheet.style(1, 2).format("yyyy-mm-dd hh:mm").set();
              sheet.value(1, 3, 12.5);
              sheet.style(1, 3).format("0.00 \"days\"").set();
              sheet.value(3, 0, "+358 40 1000002");
              sheet.formula(3, 1, "1+1");
            });

    var rows = rows(file);

    assertThat(Sheets.examine(file).format()).isEqualTo(SheetFormat.XLSX);
    assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 4);
    assertThat(rows.get(1).cells())
        .containsExactly("358401000001", "2027-02-28", "2027-02-28T10:30", "12.5");
    assertThat(rows.get(2).cells()).startsWith("+358 40 1000002", "=1+1");
  }

  private static List<SheetRow> rows(Path file) {
    var rows = new ArrayList<SheetRow>();
    try (var sheet = Sheets.open(file, Sheets.examine(file).format())) {
      for (var row = sheet.next(); row.isPresent(); row = sheet.next()) rows.add(row.get());
    }
    return rows;
  }

  private Path text(String content, Charset charset) {
    try {
      return Files.write(folder.resolve("sheet.csv"), content.getBytes(charset));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private interface Filling {
    void fill(Worksheet sheet);
  }

  private Path workbook(Filling filling) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      filling.fill(workbook.newWorksheet("Sheet1"));
    }
    return Files.write(folder.resolve("sheet.xlsx"), bytes.toByteArray());
  }

  private Path zip(String entry, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
    }
    return Files.write(folder.resolve("archive.xlsx"), bytes.toByteArray());
  }
}
