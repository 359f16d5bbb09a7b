package io.ringback.web.console.imports;

import io.ringback.errors.ErrorTexts;
import io.ringback.imports.DuplicatePolicy;
import io.ringback.imports.ImportQueries;
import io.ringback.imports.ImportService;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps after the columns: what the check found, how far it has come, what became of it. */
@Named
@RequestScoped
public class ImportBacking {
  @Inject ImportPage page;
  @Inject ImportService imports;
  @Inject ImportQueries queries;
  @Inject Viewer viewer;
  @Inject Commands commands;

  private DuplicatePolicy policy = DuplicatePolicy.SKIP;

  public List<ImportQueries.Rejected> getRejected() {
    return queries.listRejected(viewer.actor(), page.getId());
  }

  public List<ImportQueries.Duplicate> getDuplicates() {
    return queries.listDuplicates(viewer.actor(), page.getId());
  }

  public List<ImportQueries.KeptCase> getKept() {
    return queries.listKept(viewer.actor(), page.getId());
  }

  public List<DuplicatePolicy> getPolicies() {
    var target = page.getJob().target();
    return Arrays.stream(DuplicatePolicy.values()).filter(one -> one.fits(target)).toList();
  }

  public String reason(ImportQueries.Rejected rejected) {
    return rejected.problem().reason(page.locale());
  }

  /** Why the import failed. */
  public String getFailure() {
    var code = page.getJob().failure();
    return code == null ? "" : ErrorTexts.text("violation." + code, Map.of(), page.locale());
  }

  public @Nullable String start() {
    return act(() -> imports.start(viewer.actor(), page.getId(), policy));
  }

  public @Nullable String cancel() {
    return act(() -> imports.cancel(viewer.actor(), page.getId()));
  }

  public @Nullable String undo() {
    return act(() -> imports.undo(viewer.actor(), page.getId()));
  }

  private @Nullable String act(Runnable deed) {
    return commands.open(
        () -> {
          deed.run();
          return page.address("import");
        });
  }

  public DuplicatePolicy getPolicy() {
    return policy;
  }

  public void setPolicy(DuplicatePolicy policy) {
    this.policy = policy;
  }
}
