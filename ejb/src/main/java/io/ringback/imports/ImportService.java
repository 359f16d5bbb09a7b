package io.ringback.imports;

import io.ringback.access.Actor;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.TooLargeException;
import io.ringback.errors.Violation;
import io.ringback.errors.Violations;
import io.ringback.imports.rows.ColumnMapping;
import io.ringback.imports.rows.ImportTarget;
import io.ringback.imports.sheet.SheetProfile;
import io.ringback.imports.sheet.Sheets;
import io.ringback.imports.sheet.UnreadableSheetException;
import io.ringback.lists.CallbackLists;
import io.ringback.persistence.PublicIds;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Imports as supervisors run them for their lists, and administrators for all and for the
 * directory. Each method is one transaction; the work itself is {@link ImportRunner}'s.
 */
@Stateless
public class ImportService {
  @Inject ImportJobs jobs;
  @Inject ImportFiles files;
  @Inject CallbackLists lists;
  @Inject Sql sql;

  /**
   * Keeps a file that can be read, its columns matched by their headers.
   *
   * @param list key; null for contacts
   * @throws InvalidFieldException when it is no sheet, saying why
   * @throws TooLargeException when it is larger than 512 MB
   */
  public ImportJob upload(
      Actor actor, ImportTarget target, @Nullable String list, String fileName, InputStream file) {
    long listId = listOf(actor, target, list);
    return files.withUpload(file, copy -> keep(actor, target, listId, fileName, copy));
  }

  /** Uploads and checks in one: of a file whose mapping or policy is refused nothing is kept. */
  public ImportJob send(Actor actor, SentImport sent) {
    var job = upload(actor, sent.target(), sent.list(), sent.fileName(), sent.file());
    var mapping =
        sent.mapping() == null ? job.mapping() : ColumnMapping.named(job.headers(), sent.mapping());
    return check(actor, job.id(), mapping, sent.policy(), sent.goesOn());
  }

  private long listOf(Actor actor, ImportTarget target, @Nullable String key) {
    if (target == ImportTarget.CONTACTS) {
      requireDirectory(actor);
      return 0;
    }
    if (key == null || key.isBlank()) throw refused("list", "required");
    var list = lists.findVisible(actor, key).orElseThrow(() -> refused("list", "unknown-list"));
    if (!actor.supervises(list.id())) throw new NoPermissionException("a supervisor of the list");
    return list.id();
  }

  private ImportJob keep(
      Actor actor, ImportTarget target, long listId, String fileName, Path copy) {
    var profile = examine(copy);
    var mapping = ColumnMapping.byHeaders(profile.headers(), target);
    var name = fileName.length() > 200 ? fileName.substring(fileName.length() - 200) : fileName;
    var created =
        new NewImport(
            PublicIds.next(), target, listId, name, size(copy), profile, mapping, actor.label());
    jobs.add(created);
    var job = jobs.find(created.id()).orElseThrow();
    files.keep(job.rowId(), copy);
    return job;
  }

  private static SheetProfile examine(Path copy) {
    try {
      return Sheets.examine(copy);
    } catch (UnreadableSheetException unreadable) {
      throw refused("file", unreadable.code());
    }
  }

  private static long size(Path copy) {
    try {
      return Files.size(copy);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public ImportJob get(Actor actor, String id) {
    return jobs.find(id)
        .filter(job -> runs(actor, job))
        .orElseThrow(() -> new NotFoundException("import", id));
  }

  /** Whether the actor may begin an import of contacts. */
  public static boolean keepsDirectory(Actor actor) {
    return actor.seesAllLists();
  }

  static boolean runs(Actor actor, ImportJob job) {
    var list = job.listId();
    return list == null ? actor.seesAllLists() : actor.supervises(list);
  }

  /** Reads the whole file by this mapping, from the beginning. Nothing is created yet. */
  public ImportJob check(Actor actor, String id, ColumnMapping mapping) {
    return check(actor, id, mapping, DuplicatePolicy.SKIP, false);
  }

  /**
   * @param goesOn the rows are taken when all have been checked
   */
  public ImportJob check(
      Actor actor, String id, ColumnMapping mapping, DuplicatePolicy policy, boolean goesOn) {
    var job = locked(actor, id, ImportState.UPLOADED, ImportState.CHECKED);
    mapping.check(job.target());
    requireFit(policy, job);
    sql.execute(
        """
        UPDATE import_job SET mapping = CAST(?2 AS jsonb), policy = ?3, goes_on = ?4, checked_rows = 0, last_row = 0, rejected = 0,
          duplicates = 0, percent_read = 0
        WHERE id = ?1
        """,
        job.rowId(),
        mapping.json().toString(),
        policy,
        goesOn);
    jobs.enter(job.rowId(), ImportState.CHECKING);
    return jobs.get(job.rowId());
  }

  /** The checked rows are taken by the policy. */
  public ImportJob start(Actor actor, String id, DuplicatePolicy policy) {
    var job = locked(actor, id, ImportState.CHECKED);
    requireFit(policy, job);
    sql.execute(
        "UPDATE import_job SET policy = ?2, started_at = ringback_now() WHERE id = ?1",
        job.rowId(),
        policy);
    jobs.enter(job.rowId(), ImportState.IMPORTING);
    return jobs.get(job.rowId());
  }

  private static void requireFit(DuplicatePolicy policy, ImportJob job) {
    var violations = new Violations();
    violations.check(policy.fits(job.target()), "policy", "one-contact-of-a-number");
    violations.throwIfAny();
  }

  /** What was taken stays, and can be undone; a step that is at work is done to its end. */
  public ImportJob cancel(Actor actor, String id) {
    var job = locked(actor, id);
    if (!job.canBeCancelled()) throw new ImportStateException(job.state());
    sql.execute("UPDATE import_job SET cancel_wanted = true WHERE id = ?1", job.rowId());
    if (!job.state().isAtWork()) jobs.enter(job.rowId(), ImportState.CANCELLED);
    return jobs.get(job.rowId());
  }

  /** Takes back what nobody has touched. */
  public ImportJob undo(Actor actor, String id) {
    var job = locked(actor, id);
    if (!job.canBeUndone() || !hasRows(job)) throw new ImportStateException(job.state());
    sql.execute("UPDATE import_job SET undone_by = ?2 WHERE id = ?1", job.rowId(), actor.label());
    jobs.enter(job.rowId(), ImportState.UNDOING);
    return jobs.get(job.rowId());
  }

  /** Staged rows are kept for a while only. */
  private boolean hasRows(ImportJob job) {
    return sql.find("SELECT row_no FROM import_row WHERE import_id = ?1 LIMIT 1", job.rowId())
        .isPresent();
  }

  private ImportJob locked(Actor actor, String id, ImportState... wanted) {
    jobs.lock(get(actor, id).rowId());
    var job = get(actor, id);
    boolean fits = wanted.length == 0;
    for (var state : wanted) fits |= job.state() == state;
    if (!fits) throw new ImportStateException(job.state());
    return job;
  }

  private static void requireDirectory(Actor actor) {
    if (!keepsDirectory(actor)) throw new NoPermissionException("contacts belong to all lists");
  }

  private static InvalidFieldException refused(String field, String code) {
    return new InvalidFieldException(Violation.of(field, code));
  }
}
