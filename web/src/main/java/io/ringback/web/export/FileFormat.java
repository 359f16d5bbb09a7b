package io.ringback.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which form a table is downloaded. */
public enum FileFormat {
  CSV("text/csv; charset=UTF-8") {
    @Override
    public TableWriter write(OutputStream out) throws IOException {
      return new CsvTable(out);
    }
  },
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    public TableWriter write(OutputStream out) {
      return new XlsxTable(out);
    }
  };

  private final String mediaType;

  FileFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** By the ending of a file's name, as an address gives it. */
  public static Optional<FileFormat> find(@Nullable String extension) {
    return Arrays.stream(values()).filter(one -> one.extension().equals(extension)).findFirst();
  }

  /** Starts a table; closing it leaves {@code out} open. */
  public abstract TableWriter write(OutputStream out) throws IOException;

  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String mediaType() {
    return mediaType;
  }
}
