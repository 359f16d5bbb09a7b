package io.ringback.imports;

import io.ringback.imports.rows.ColumnMapping;
import io.ringback.imports.rows.ImportTarget;
import io.ringback.imports.rows.RowReader;
import io.ringback.imports.rows.RowRules;
import io.ringback.imports.sheet.SheetRow;
import io.ringback.persistence.TestCopyIn;
import io.ringback.persistence.TestPersistence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Rows of a Finnish file of numbers and names, as a check reads and stages them. */
public final class TestStagedRows {
  private static final List<String> HEADERS = List.of("Puhelin", "Nimi");
  private static final RowRules RULES =
      new RowRules(ImportTarget.CASES, "FI", false, ZoneOffset.UTC, Duration.ZERO, Instant.EPOCH);

  private TestStagedRows() {}

  public static void add(
      TestPersistence persistence, long importId, int rowNo, String number, String name) {
    var mapping = ColumnMapping.byHeaders(HEADERS, ImportTarget.CASES);
    var row =
        new RowReader(HEADERS, mapping, RULES).read(new SheetRow(rowNo, List.of(number, name)));
    var staged = new StagedRows();
    staged.copyIn = TestCopyIn.over(persistence);
    persistence.inTransaction(() -> staged.add(importId, List.of(row)));
  }
}
