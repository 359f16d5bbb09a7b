package io.ringback.imports;

import io.ringback.access.Actor;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Imports that have ended while the person who began them was elsewhere. They stop being news when
 * that person has opened the result, or after a week.
 */
@Stateless
public class ImportNews {
  private static final int MOST = 3;

  @Inject Sql sql;

  /** The last few, the newest first. */
  public List<ImportJob> list(Actor.User person) {
    return sql
        .list(
            ImportJob.SELECT
                + """
                WHERE j.created_by = ?1 AND j.seen_at IS NULL AND j.finished_at > (SELECT ringback_now()) - interval '7 days'
                  AND j.state IN ('FINISHED', 'FAILED')
                ORDER BY j.finished_at DESC LIMIT ?2
                """,
            person.name(),
            MOST)
        .stream()
        .map(ImportJob::from)
        .filter(job -> ImportService.runs(person, job))
        .toList();
  }

  /** The person looks at the import: an end that they see is no news any more. */
  public void see(Actor.User person, ImportJob job) {
    if (job.finishedAt() == null || !job.createdBy().equals(person.name())) return;
    sql.execute(
        "UPDATE import_job SET seen_at = ringback_now() WHERE id = ?1 AND seen_at IS NULL",
        job.rowId());
  }
}
