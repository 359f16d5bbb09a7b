package io.ringback.web.imports;

import io.ringback.access.Actor;
import io.ringback.errors.ErrorTexts;
import io.ringback.imports.ImportJob;
import io.ringback.imports.RejectedRows;
import io.ringback.imports.RejectedRows.RejectedRow;
import io.ringback.imports.rows.ImportField;
import io.ringback.web.export.Cell;
import io.ringback.web.export.Column;
import io.ringback.web.export.Export;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rejected rows as a table: the columns of the file and one for the reason, ready to be corrected
 * and sent again.
 */
public final class RejectedFile {
  private RejectedFile() {}

  public static Export<RejectedRow> of(
      Actor actor, ImportJob job, RejectedRows rejected, Locale language) {
    List<Column<RejectedRow>> columns = new ArrayList<>();
    for (int i = 0; i < job.headers().size(); i++) columns.add(column(job, i));
    columns.add(
        Column.text(ErrorTexts.text("import.reason", Map.of(), language), RejectedRow::reason));
    return new Export<>(
        "rejected-" + job.id(), columns, each -> rejected.forEach(actor, job.id(), language, each));
  }

  private static Column<RejectedRow> column(ImportJob job, int place) {
    boolean phone = job.mapping().uses().get(place).field() == ImportField.PHONE;
    return new Column<>(
        job.headers().get(place),
        row -> phone ? new Cell.Phone(row.cell(place)) : new Cell.Text(row.cell(place)));
  }
}
