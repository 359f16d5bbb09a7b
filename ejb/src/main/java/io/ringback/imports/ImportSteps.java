package io.ringback.imports;

import io.ringback.errors.Violation;
import io.ringback.feed.FeedEvents;
import io.ringback.imports.rows.RowProblem;
import io.ringback.imports.rows.StagedRow;
import io.ringback.json.Json;
import io.ringback.lists.CallbackList;
import io.ringback.lists.CallbackLists;
import io.ringback.lists.RelatedCasesMode;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The steps of an import. Each is one short transaction, which writes how far it came, so that a
 * step is done once or not at all. Every step asks for the lease: who has lost it changes nothing,
 * and hears {@code false}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportSteps {
  private static final int STRETCH = 1_000;

  /** Each row of a list that merges takes an advisory lock, and those are not many. */
  private static final int MERGING_STRETCH = 200;

  private static final int REMOVED = 5_000;

  @Inject ImportJobs jobs;
  @Inject StagedRows staged;
  @Inject CaseStep caseStep;
  @Inject ContactStep contactStep;
  @Inject CaseUndo caseUndo;
  @Inject ContactUndo contactUndo;
  @Inject RowTaking taking;
  @Inject CallbackLists lists;
  @Inject FeedEvents feed;
  @Inject Clock clock;
  @Inject Sql sql;

  public Optional<ImportLease> claim() {
    return jobs.claim();
  }

  public void release(ImportLease lease) {
    jobs.release(lease);
  }

  /** False while rows of an earlier check are there still. */
  public boolean clear(ImportLease lease) {
    var job = jobs.step(lease, ImportState.CHECKING);
    if (job.isEmpty() || job.get().lastRow() > 0) return true;
    return staged.remove(lease.importId(), REMOVED) < REMOVED;
  }

  /** Keeps rows that were read, with what is wrong with them. */
  public boolean stage(ImportLease lease, List<StagedRow> rows, int percentRead) {
    var step = jobs.step(lease, ImportState.CHECKING).filter(job -> !isCancelled(job));
    if (step.isEmpty()) return false;
    int from = rows.get(0).number();
    int to = rows.get(rows.size() - 1).number();
    staged.add(lease.importId(), rows);
    int duplicates = staged.markDuplicates(step.get(), from, to);
    sql.execute(
        """
        UPDATE import_job SET checked_rows = checked_rows + ?2, rejected = rejected + ?3, duplicates = duplicates + ?4,
          last_row = ?5, percent_read = ?6
        WHERE id = ?1
        """,
        lease.importId(),
        rows.size(),
        rows.stream().filter(row -> !row.isGood()).count(),
        duplicates,
        to,
        percentRead);
    return true;
  }

  public void checked(ImportLease lease) {
    jobs.step(lease, ImportState.CHECKING)
        .ifPresent(
            job -> {
              jobs.enter(job.rowId(), job.goesOn() ? ImportState.IMPORTING : ImportState.CHECKED);
              if (job.goesOn()) started(job);
            });
  }

  private void started(ImportJob job) {
    sql.execute("UPDATE import_job SET started_at = ringback_now() WHERE id = ?1", job.rowId());
  }

  /** The next rows become cases or contacts, or are left to be taken one by one. */
  public boolean take(ImportLease lease) {
    var step = jobs.step(lease, ImportState.IMPORTING).filter(job -> !isCancelled(job));
    if (step.isEmpty() || step.get().doneRow() >= step.get().lastRow()) return false;
    var job = step.get();
    int from = job.doneRow();
    if (job.isOfContacts()) {
      int to = from + STRETCH;
      advance(job, to, contactStep.create(job, from, to), 0);
    } else takeCases(job, lists.get(Objects.requireNonNull(job.listId())), from);
    return true;
  }

  private void takeCases(ImportJob job, CallbackList list, int from) {
    boolean merges = list.relatedCases() == RelatedCasesMode.MERGE;
    int to = from + (merges ? MERGING_STRETCH : STRETCH);
    int skipped = caseStep.sortOut(job, list, from, to);
    int created = caseStep.create(job, list, from, to);
    advance(job, to, created, skipped);
  }

  private void advance(ImportJob job, int to, int created, int skipped) {
    sql.execute(
        "UPDATE import_job SET done_row = least(?2, last_row), created = created + ?3, skipped = skipped + ?4 WHERE id = ?1",
        job.rowId(),
        to,
        created,
        skipped);
  }

  /** Takes the next row that has to be taken with care. */
  public boolean takeOne(ImportLease lease) {
    var step = jobs.step(lease, ImportState.IMPORTING).filter(job -> !isCancelled(job));
    var row = step.flatMap(job -> staged.findTodo(job.rowId()));
    if (row.isEmpty()) return false;
    var taken = taking.take(step.get(), row.get());
    staged.settle(lease.importId(), row.get().integer("row_no"), taken.outcome(), taken.madeId());
    count(lease, taken.outcome());
    return true;
  }

  /** What a row met when it was taken: it is rejected as if the check had found it. */
  public void rejectOne(ImportLease lease, List<Violation> violations) {
    var step = jobs.step(lease, ImportState.IMPORTING);
    var row = step.flatMap(job -> staged.findTodo(job.rowId()));
    if (row.isEmpty()) return;
    var problems =
        violations.stream()
            .map(found -> new RowProblem("", "", found.code(), Map.copyOf(found.values())))
            .toList();
    staged.reject(lease.importId(), row.get().integer("row_no"), problems);
    sql.execute("UPDATE import_job SET rejected = rejected + 1 WHERE id = ?1", lease.importId());
  }

  private void count(ImportLease lease, String outcome) {
    var column =
        switch (outcome) {
          case "CREATED" -> "created";
          case "UPDATED" -> "updated";
          default -> "skipped";
        };
    sql.execute(
        "UPDATE import_job SET %1$s = %1$s + 1 WHERE id = ?1".formatted(column), lease.importId());
  }

  public void imported(ImportLease lease) {
    jobs.step(lease, ImportState.IMPORTING)
        .filter(job -> !job.cancelWanted())
        .ifPresent(job -> finish(job, ImportState.FINISHED));
  }

  /** The next rows are taken back. */
  public boolean undo(ImportLease lease) {
    var step = jobs.step(lease, ImportState.UNDOING);
    if (step.isEmpty() || step.get().doneRow() >= step.get().lastRow()) return false;
    var job = step.get();
    int from = job.doneRow();
    int to = from + STRETCH;
    int undone =
        job.isOfContacts() ? contactUndo.remove(job, from, to) : caseUndo.close(job, from, to);
    sql.execute(
        "UPDATE import_job SET done_row = least(?2, last_row), undone = undone + ?3 WHERE id = ?1",
        job.rowId(),
        to,
        undone);
    return true;
  }

  public void undone(ImportLease lease) {
    jobs.step(lease, ImportState.UNDOING)
        .ifPresent(job -> jobs.enter(job.rowId(), ImportState.UNDONE));
  }

  public void fail(ImportLease lease, String code) {
    int mine =
        sql.execute(
            "UPDATE import_job SET failure = ?3 WHERE id = ?1 AND lease_owner = ?2",
            lease.importId(),
            lease.owner(),
            code);
    if (mine > 0) finish(jobs.get(lease.importId()), ImportState.FAILED);
  }

  public ImportJob get(ImportLease lease) {
    return jobs.get(lease.importId());
  }

  private boolean isCancelled(ImportJob job) {
    if (job.cancelWanted()) finish(job, ImportState.CANCELLED);
    return job.cancelWanted();
  }

  /** Whoever follows the feed hears of it, and once. */
  private void finish(ImportJob job, ImportState state) {
    jobs.enter(job.rowId(), state);
    sql.execute("UPDATE import_job SET finished_at = ringback_now() WHERE id = ?1", job.rowId());
    if (job.startedAt() == null) return;
    var counts = job.counts();
    var data =
        Json.createObjectBuilder()
            .add("import", job.id())
            .add("target", job.target().name())
            .add("state", state.name())
            .add("created", counts.created())
            .add("updated", counts.updated())
            .add("skipped", counts.skipped())
            .add("rejected", counts.rejected())
            .add("actor", job.createdBy());
    if (job.list() != null) data.add("list", job.list());
    feed.append("import.finished", clock.now(), job.listId(), null, null, data.build());
  }
}
