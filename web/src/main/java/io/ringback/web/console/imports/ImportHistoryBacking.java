package io.ringback.web.console.imports;

import io.ringback.imports.ImportJob;
import io.ringback.imports.ImportQueries;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The imports so far, newest first. */
@Named
@RequestScoped
public class ImportHistoryBacking {
  private static final int ROWS = 50;

  @Inject HttpServletRequest request;
  @Inject ImportQueries queries;
  @Inject Viewer viewer;

  private Page<ImportJob> page = new Page<>(List.of(), null);

  public void load() {
    page = queries.list(viewer.actor(), new PageRequest(request.getParameter("after"), ROWS));
  }

  public List<ImportJob> getJobs() {
    return page.items();
  }

  public String getNext() {
    var next = page.next();
    return next == null ? "" : next;
  }

  public String tone(ImportJob job) {
    return switch (job.state()) {
      case FINISHED -> "call";
      case FAILED -> "late";
      case CHECKING, IMPORTING, UNDOING -> "soon";
      default -> "";
    };
  }
}
