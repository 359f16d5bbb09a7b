package io.ringback.it.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a window: opens a file as a person would, and tells what is in the cells. */
final class SpreadsheetProgram {
  private static final Path PROGRAM = Path.of("/usr/bin/soffice");

  private final Path folder;

  SpreadsheetProgram(Path folder) {
    this.folder = folder;
  }

  static boolean isHere() {
    return Files.isExecutable(PROGRAM);
  }

  /** The lines of the first sheet, its cells as they are shown, between commas. */
  List<String> open(Path file) {
    try {
      var process =
          new ProcessBuilder(
                  PROGRAM.toString(),
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--headless",
                  "--convert-to",
                  "csv:Text - txt - csv (StarCalc):44,34,76",
                  "--outdir",
                  folder.resolve("opened").toString(),
                  file.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("soffice.log").toFile())
              .start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("LibreOffice does not come to an end");
      }
      var name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", ".csv");
      return Files.readAllLines(folder.resolve("opened").resolve(name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
