package io.ringback.imports;

import io.ringback.cases.TestDesk;
import io.ringback.persistence.Row;

/** An import of one row over a test database, whose file is not there. */
final class StagedImport {
  private final TestDesk desk;

  StagedImport(TestDesk desk, long list, ImportState state) {
    this.desk = desk;
    desk.run(
        """
        INSERT INTO import_job (public_id, target, list_id, state, file_name, file_size, format, charset, delimiter, headers, sample,
          mapping, policy, goes_on, created_at, created_by, last_row)
        VALUES ('job', 'CASES', ?, ?, 'spring.csv', 1, 'CSV', 'UTF-8', ';', '[]', '[]', '[]', 'UPDATE', true, now(), 'sara', 2)
        """,
        list,
        state.name());
    desk.run(
        """
        INSERT INTO import_row (import_id, row_no, phone, phone_raw, priority, fields, outcome)
        SELECT max(id), 2, ?, ?, 1, '{}', 'PENDING' FROM import_job
        """,
        TestDesk.NUMBER,
        TestDesk.NUMBER);
  }

  ImportJobs jobs() {
    var jobs = new ImportJobs();
    jobs.sql = desk.sql();
    return jobs;
  }

  StagedRows rows() {
    var rows = new StagedRows();
    rows.sql = desk.sql();
    return rows;
  }

  ImportJob job() {
    return desk.persistence().inTransaction(() -> jobs().find("job")).orElseThrow();
  }

  Row row() {
    long id = job().rowId();
    return desk.persistence().inTransaction(() -> rows().findTodo(id)).orElseThrow();
  }
}
