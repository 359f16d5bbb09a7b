package io.ringback.imports;

import io.ringback.access.Actor;
import io.ringback.imports.rows.RowProblem;
import io.ringback.imports.sheet.Sheets;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The rejected rows of an import as they stood in the file, each with its reason in words: to be
 * corrected and sent again. Read from the kept file, a stretch at a time.
 */
@ApplicationScoped
public class RejectedRows {
  private static final int STRETCH = 1_000;

  @Inject ImportService imports;
  @Inject ImportFiles files;
  @Inject Sql sql;

  /** A row of the file that was not taken. */
  public record RejectedRow(List<String> cells, String reason) {
    /** Of a column by its place; empty beyond the last cell. */
    public String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  public void forEach(Actor actor, String id, Locale language, Consumer<RejectedRow> each) {
    var job = imports.get(actor, id);
    files.withKept(
        job.rowId(),
        file -> {
          read(job, file, language, each);
          return job;
        });
  }

  private void read(ImportJob job, Path file, Locale language, Consumer<RejectedRow> each) {
    var rejected = new Rejected(job.rowId());
    try (var sheet = Sheets.open(file, job.format())) {
      for (var row = sheet.next(); row.isPresent() && rejected.more(); row = sheet.next()) {
        if (row.get().number() != rejected.number()) continue;
        each.accept(new RejectedRow(row.get().cells(), reason(rejected.take(), language)));
      }
    }
  }

  private static String reason(Row row, Locale language) {
    return RowProblem.read(row.array("problems")).stream()
        .map(problem -> sentence(problem, language))
        .collect(Collectors.joining("; "));
  }

  private static String sentence(RowProblem problem, Locale language) {
    var reason = problem.reason(language);
    return problem.column().isEmpty() ? reason : problem.column() + " " + reason;
  }

  /** Row numbers and problems in the order of the file. */
  private final class Rejected {
    private final long importId;
    private Iterator<Row> stretch = List.<Row>of().iterator();
    private Optional<Row> next;
    private int reached;

    Rejected(long importId) {
      this.importId = importId;
      this.next = advance();
    }

    boolean more() {
      return next.isPresent();
    }

    int number() {
      return next.orElseThrow().integer("row_no");
    }

    Row take() {
      var taken = next.orElseThrow();
      next = advance();
      return taken;
    }

    private Optional<Row> advance() {
      if (!stretch.hasNext()) stretch = read().iterator();
      if (!stretch.hasNext()) return Optional.empty();
      var row = stretch.next();
      reached = row.integer("row_no");
      return Optional.of(row);
    }

    private List<Row> read() {
      return sql.list(
          "SELECT row_no, problems FROM import_row WHERE import_id = ?1 AND problems IS NOT NULL AND row_no > ?2 ORDER BY row_no LIMIT ?3",
          importId,
          reached,
          STRETCH);
    }
  }
}
