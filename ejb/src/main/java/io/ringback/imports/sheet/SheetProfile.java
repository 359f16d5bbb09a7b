package io.ringback.imports.sheet;

import java.util.List;

/**
 * What a look at a file found.
 *
 * @param headers texts of the first row that is not empty; a column without one has an empty text
 * @param sample the first rows below it
 */
public record SheetProfile(SheetFormat format, List<String> headers, List<SheetRow> sample) {
  public SheetProfile {
    headers = List.copyOf(headers);
    sample = List.copyOf(sample);
  }
}
