package io.ringback.web.rest.imports;

import io.ringback.imports.DuplicatePolicy;
import io.ringback.imports.ImportJob;
import io.ringback.imports.ImportState;
import io.ringback.imports.rows.ImportTarget;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import in answers.
 *
 * @param accepted rows that are taken by the policy
 * @param mapping header to field, of the columns that are used
 * @param kept cases that were made and not undone
 */
public record ImportJson(
    String id,
    ImportTarget target,
    @Nullable String list,
    ImportState state,
    String file,
    Map<String, String> mapping,
    DuplicatePolicy policy,
    int rows,
    int accepted,
    int rejected,
    int duplicates,
    int progress,
    int created,
    int updated,
    int skipped,
    int undone,
    int kept,
    @Nullable String failure,
    Instant createdAt,
    String createdBy,
    @Nullable Instant finishedAt) {

  static ImportJson of(ImportJob job) {
    var counts = job.counts();
    return new ImportJson(
        job.id(),
        job.target(),
        job.list(),
        job.state(),
        job.fileName(),
        mapping(job),
        job.policy(),
        counts.rows(),
        counts.takenBy(job.policy()),
        counts.rejected(),
        counts.duplicates(),
        job.progress(),
        counts.created(),
        counts.updated(),
        counts.skipped(),
        counts.undone(),
        counts.kept(),
        job.failure(),
        job.createdAt(),
        job.createdBy(),
        job.finishedAt());
  }

  private static Map<String, String> mapping(ImportJob job) {
    var mapping = new LinkedHashMap<String, String>();
    for (int i = 0; i < job.headers().size(); i++) {
      var use = job.mapping().uses().get(i);
      if (use.isUsed()) mapping.put(job.headers().get(i), use.text());
    }
    return mapping;
  }
}
