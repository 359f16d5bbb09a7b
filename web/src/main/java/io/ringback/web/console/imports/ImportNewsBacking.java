package io.ringback.web.console.imports;

import io.ringback.imports.ImportJob;
import io.ringback.imports.ImportNews;
import io.ringback.web.console.Wording;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says on every page of the console which of the viewer's imports have ended meanwhile. */
@Named
@RequestScoped
public class ImportNewsBacking {
  @Inject ImportNews news;
  @Inject Viewer viewer;
  @Inject Wording wording;

  private @Nullable List<ImportJob> ended;

  public List<ImportJob> getEnded() {
    if (ended == null) ended = news.list(viewer.actor());
    return ended;
  }

  public String sentence(ImportJob job) {
    return wording.say(
        "imports.ended." + job.state(),
        "file",
        job.fileName(),
        "created",
        wording.number(job.counts().created()),
        "rejected",
        wording.number(job.counts().rejected()));
  }
}
