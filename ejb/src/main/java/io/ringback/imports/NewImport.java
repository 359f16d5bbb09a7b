package io.ringback.imports;

import io.ringback.imports.rows.ColumnMapping;
import io.ringback.imports.rows.ImportTarget;
import io.ringback.imports.sheet.SheetProfile;
import io.ringback.json.Json;
import jakarta.json.JsonArray;

/**
 * An import that begins: a file that was found to be a sheet.
 *
 * @param listId 0 for contacts
 */
record NewImport(
    String id,
    ImportTarget target,
    long listId,
    String fileName,
    long fileSize,
    SheetProfile profile,
    ColumnMapping mapping,
    String createdBy) {

  JsonArray headersJson() {
    return Json.createArrayBuilder(profile.headers().stream().map(NewImport::kept).toList())
        .build();
  }

  JsonArray sampleJson() {
    var rows = Json.createArrayBuilder();
    for (var row : profile.sample())
      rows.add(Json.createArrayBuilder(row.cells().stream().map(NewImport::kept).toList()));
    return rows.build();
  }

  /** PostgreSQL keeps no NUL, and a page shows no novel. */
  private static String kept(String text) {
    var plain = text.replace("\0", "");
    return plain.length() > 300 ? plain.substring(0, 300) : plain;
  }
}
