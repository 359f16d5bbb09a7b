package io.ringback.imports;

import io.ringback.imports.rows.ColumnMapping;
import io.ringback.imports.rows.ImportTarget;
import io.ringback.imports.sheet.SheetFormat;
import io.ringback.persistence.Row;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands now.
 *
 * @param id public id
 * @param list key of the list; null for contacts
 * @param sample cells of the first rows
 * @param counts of rows
 * @param progress of the present work in percent
 * @param failure code of the reason for which it failed
 * @param undoneBy who takes or took it back
 */
public record ImportJob(
    long rowId,
    String id,
    ImportTarget target,
    @Nullable Long listId,
    @Nullable String list,
    @Nullable String listName,
    ImportState state,
    String fileName,
    long fileSize,
    SheetFormat format,
    List<String> headers,
    List<List<String>> sample,
    ColumnMapping mapping,
    DuplicatePolicy policy,
    boolean goesOn,
    Instant createdAt,
    String createdBy,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    int lastRow,
    int doneRow,
    ImportCounts counts,
    int progress,
    boolean cancelWanted,
    @Nullable String failure,
    @Nullable String undoneBy) {

  static final String SELECT =
      """
      SELECT j.*, l.key AS list_key, l.name AS list_name
      FROM import_job j LEFT JOIN callback_list l ON l.id = j.list_id
      """;

  static ImportJob from(Row row) {
    return new ImportJob(
        row.number("id"),
        row.text("public_id"),
        row.constant("target", ImportTarget.class),
        row.findLong("list_id"),
        row.findText("list_key"),
        row.findText("list_name"),
        row.constant("state", ImportState.class),
        row.text("file_name"),
        row.number("file_size"),
        format(row),
        texts(row.array("headers")),
        row.array("sample").getValuesAs(JsonArray.class).stream().map(ImportJob::texts).toList(),
        ColumnMapping.read(row.array("mapping")),
        row.constant("policy", DuplicatePolicy.class),
        row.flag("goes_on"),
        row.instant("created_at"),
        row.text("created_by"),
        row.findInstant("started_at"),
        row.findInstant("finished_at"),
        row.integer("last_row"),
        row.integer("done_row"),
        ImportCounts.from(row),
        progress(row),
        row.flag("cancel_wanted"),
        row.findText("failure"),
        row.findText("undone_by"));
  }

  private static SheetFormat format(Row row) {
    if (row.text("format").equals(SheetFormat.Kind.XLSX.name())) return SheetFormat.XLSX;
    return SheetFormat.csv(Charset.forName(row.text("charset")), row.text("delimiter").charAt(0));
  }

  private static List<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString::getString);
  }

  private static int progress(Row row) {
    return switch (row.constant("state", ImportState.class)) {
      case UPLOADED -> 0;
      case CHECKING -> row.integer("percent_read");
      case IMPORTING, UNDOING ->
          (int) (row.number("done_row") * 100 / Math.max(1, row.integer("last_row")));
      default -> 100;
    };
  }

  public boolean isOfContacts() {
    return target == ImportTarget.CONTACTS;
  }

  /** There is something to take back, and nobody is at it. */
  public boolean canBeUndone() {
    boolean over = state == ImportState.FINISHED || state == ImportState.CANCELLED;
    return over && counts.created() > 0;
  }

  public boolean canBeCancelled() {
    return switch (state) {
      case UPLOADED, CHECKING, CHECKED, IMPORTING -> !cancelWanted;
      default -> false;
    };
  }
}
