package io.ringback.web.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The answer that is an export. It goes through a file: the database is read at its own speed,
 * however slow the reader's line is, and what fails is an error page, not half a table.
 */
public final class Download {
  private static final int BUFFER = 1 << 16;

  private Download() {}

  public static void send(HttpServletResponse response, Export<?> export, FileFormat format)
      throws IOException {
    var file = Files.createTempFile("ringback-export", "." + format.extension());
    try {
      try (var out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
        export.write(format, out);
      }
      send(response, export.name() + "." + format.extension(), format, file);
    } finally {
      Files.delete(file);
    }
  }

  private static void send(HttpServletResponse response, String name, FileFormat format, Path file)
      throws IOException {
    response.setContentType(format.mediaType());
    response.setContentLengthLong(Files.size(file));
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^\\w.-]", "-") + "\"");
    Files.copy(file, response.getOutputStream());
  }
}
