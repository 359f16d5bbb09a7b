package io.ringback.it.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import io.ringback.it.Ringback;
import io.ringback.it.browser.DeskScene;
import io.ringback.it.browser.WithBrowser;
import io.ringback.it.imports.Importing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spreadsheet program makes of an export. */
@WithBrowser
@Tag("CONS-4")
class ExportedFilesIT {
  private static final int CASES = 300;

  @TempDir Path folder;

  @Test
  void spreadsheetProgramFindsEveryRowAndLeavesNumbersAndZerosAsTheyAre(
      Page page, Ringback ringback) throws IOException {
    assumeTrue(SpreadsheetProgram.isHere(), "skipped: LibreOffice is not installed here");
    var imports = new Importing(ringback, Map.of("kind", "CALL_LIST"));
    assertThat(imports.run(csv()).getInt("created")).isEqualTo(CASES);
    Console.signedIn(page, DeskScene.in(ringback).administrator("alma"));

    var file = folder.resolve("cases.xlsx");
    Files.write(file, export(page, imports.list()));
    var lines = new SpreadsheetProgram(folder).open(file);

    assertThat(lines).hasSize(1 + CASES);
    assertThat(lines.get(0)).startsWith("Name,Number,");
    for (int n = 0; n < CASES; n++) {
      var expected = name(n) + "," + phone(n) + ",";
      assertThat(lines).anyMatch(line -> line.startsWith(expected));
    }
  }

  private static byte[] export(Page page, String list) {
    var answer =
        page.request()
            .get(
                "/console/cases/cases?export=xlsx&list=" + list,
                RequestOptions.create().setTimeout(60_000));
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }

  private static String csv() {
    var text = new StringBuilder("Name;Phone\n");
    for (int n = 0; n < CASES; n++) text.append(name(n)).append(';').append(phone(n)).append('\n');
    return text.toString();
  }

  /** Names that a program might take for numbers, and one that it might take for a formula. */
  private static String name(int n) {
    return n == 0 ? "=1+1" : "%05d".formatted(n);
  }

  private static String phone(int n) {
    return "+35840" + (4_200_000 + n);
  }
}
