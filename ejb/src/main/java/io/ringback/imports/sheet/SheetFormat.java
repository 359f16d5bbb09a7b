package io.ringback.imports.sheet;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written.
 *
 * @param charset of a CSV; null for XLSX
 * @param delimiter of a CSV: comma, semicolon or tab; null for XLSX
 */
public record SheetFormat(Kind kind, @Nullable Charset charset, @Nullable Character delimiter) {
  public static final SheetFormat XLSX = new SheetFormat(Kind.XLSX, null, null);

  public static SheetFormat csv(Charset charset, char delimiter) {
    return new SheetFormat(Kind.CSV, charset, delimiter);
  }

  /** What a file can be. */
  public enum Kind {
    CSV,
    XLSX
  }
}
