package io.ringback.imports;

import io.ringback.configuration.Organisation;
import io.ringback.errors.BusinessException;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NotFoundException;
import io.ringback.errors.Violation;
import io.ringback.imports.rows.RowReader;
import io.ringback.imports.rows.RowRules;
import io.ringback.imports.rows.StagedRow;
import io.ringback.imports.sheet.SheetRow;
import io.ringback.imports.sheet.Sheets;
import io.ringback.imports.sheet.UnreadableSheetException;
import io.ringback.lists.CallbackLists;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Transience;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Works on imports, a few at a time on each member. What a member leaves unfinished because it was
 * stopped, another goes on with when the lease is over: rows that were staged or taken are not
 * again.
 */
@ApplicationScoped
public class ImportRunner {
  private static final Logger LOG = System.getLogger(ImportRunner.class.getName());

  /** So that a small import need not wait for a large one. */
  private static final int AT_ONCE = 2;

  private static final String CANNOT_BE_CHECKED = "cannot-be-checked";

  private static final int BATCH = 2_000;
  private static final Duration PAUSE = Duration.ofMillis(2);
  private static final int MOST_ROWS = 2_000_000;

  @Resource ManagedExecutorService executor;
  @Inject ImportSteps steps;
  @Inject ImportFiles files;
  @Inject CallbackLists lists;
  @Inject Organisation organisation;
  @Inject Clock clock;

  private final AtomicInteger running = new AtomicInteger();

  /** Takes up what nobody is at. */
  public void round() {
    while (running.get() < AT_ONCE) {
      var lease = steps.claim();
      if (lease.isEmpty()) return;
      running.incrementAndGet();
      executor.execute(() -> run(lease.get()));
    }
  }

  private void run(ImportLease lease) {
    try {
      work(lease);
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "an import stopped, it goes on with the next round", failure);
    } finally {
      running.decrementAndGet();
      steps.release(lease);
    }
  }

  /**
   * A check that fails for what does not pass would fail again each second: the import has failed,
   * and nothing is lost, since nothing was taken. What takes or undoes goes on with the next round;
   * it can be cancelled, and what was taken undone.
   */
  void work(ImportLease lease) {
    var job = steps.get(lease);
    try {
      switch (job.state()) {
        case CHECKING -> check(lease, job);
        case IMPORTING -> take(lease);
        case UNDOING -> undo(lease);
        default -> LOG.log(Level.DEBUG, "nothing to do for import {0}", job.id());
      }
    } catch (UnreadableSheetException unreadable) {
      steps.fail(lease, unreadable.code());
    } catch (NotFoundException erased) {
      steps.fail(lease, "file-gone");
    } catch (RuntimeException failure) {
      if (job.state() != ImportState.CHECKING || mayPass(failure)) throw failure;
      LOG.log(Level.ERROR, "import " + job.id() + " cannot be checked, and has failed", failure);
      steps.fail(lease, CANNOT_BE_CHECKED);
    }
  }

  /** Also what this machine's disk says: it is full, or the member is being stopped. */
  private static boolean mayPass(RuntimeException failure) {
    return failure instanceof UncheckedIOException || Transience.passes(failure);
  }

  private void check(ImportLease lease, ImportJob job) {
    while (!steps.clear(lease)) LOG.log(Level.DEBUG, "clearing import {0}", job.id());
    boolean whole = files.withKept(job.rowId(), file -> read(lease, job, file));
    if (whole) steps.checked(lease);
  }

  /**
   * @return whether the file was read to its end
   */
  private boolean read(ImportLease lease, ImportJob job, Path file) {
    var reader = new RowReader(job.headers(), job.mapping(), rules(job));
    try (var sheet = Sheets.open(file, job.format())) {
      sheet.next();
      var batch = new ArrayList<StagedRow>(BATCH);
      for (var row = sheet.next(); row.isPresent(); row = sheet.next()) {
        if (isStaged(row.get(), job)) continue;
        batch.add(reader.read(row.get()));
        if (batch.size() < BATCH) continue;
        if (!steps.stage(lease, batch, sheet.percentRead())) return false;
        batch.clear();
      }
      return batch.isEmpty() || steps.stage(lease, batch, 100);
    }
  }

  private static boolean isStaged(SheetRow row, ImportJob job) {
    if (row.number() > MOST_ROWS) throw new UnreadableSheetException("too-many-rows");
    return row.number() <= job.lastRow();
  }

  private RowRules rules(ImportJob job) {
    var now = clock.now();
    var listId = job.listId();
    if (listId == null)
      return new RowRules(
          job.target(), organisation.region(), false, organisation.timeZone(), Duration.ZERO, now);
    var list = lists.get(listId);
    return new RowRules(
        job.target(),
        list.defaultRegion(),
        list.shortNumbersAllowed(),
        list.timeZone(),
        list.dueAfter(),
        now);
  }

  private void take(ImportLease lease) {
    takeLeft(lease);
    while (steps.take(lease)) {
      takeLeft(lease);
      breathe();
    }
    steps.imported(lease);
  }

  /** Rows that a stretch has left, before the next one: much as they stand in the file. */
  private void takeLeft(ImportLease lease) {
    boolean more = true;
    while (more) more = takeOne(lease);
  }

  private boolean takeOne(ImportLease lease) {
    try {
      return steps.takeOne(lease);
    } catch (InvalidFieldException refused) {
      steps.rejectOne(lease, refused.violations());
      return true;
    } catch (BusinessException refused) {
      if (Transience.isTransient(refused)) throw refused;
      steps.rejectOne(lease, List.of(Violation.of("", "cannot-be-taken")));
      return true;
    }
  }

  private void undo(ImportLease lease) {
    while (steps.undo(lease)) breathe();
    steps.undone(lease);
  }

  /** Others come first: agents save, and the feed is put in order. */
  private static void breathe() {
    LockSupport.parkNanos(PAUSE.toNanos());
  }
}
