package io.ringback.web.console.cases;

import io.ringback.cases.bulk.BulkProgress;
import io.ringback.cases.bulk.BulkService;
import io.ringback.errors.ErrorTexts;
import io.ringback.web.faces.PageLanguage;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of an act on many cases, or how far it has come. */
@Named
@RequestScoped
public class BulkResultBacking {
  @Inject FacesContext faces;
  @Inject Viewer viewer;
  @Inject PageLanguage language;
  @Inject BulkService bulk;

  private @Nullable BulkProgress progress;

  /** Reads it, so that a page of none is not found. */
  public void enter() {
    getProgress();
  }

  public BulkProgress getProgress() {
    if (progress == null)
      progress =
          bulk.get(
              viewer.actor(),
              faces.getExternalContext().getRequestParameterMap().getOrDefault("bulk", ""));
    return progress;
  }

  public long getTried() {
    return getProgress().total() - getProgress().pending();
  }

  /** The most frequent reason first. */
  public List<Map.Entry<String, Long>> getSkipped() {
    return getProgress().skipped().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .toList();
  }

  /** A reason as it is said of many cases. */
  public String reason(String code) {
    var text = language.getTexts().get("cases.skipped." + code);
    return text == null
        ? ErrorTexts.text("error." + code, Map.of(), Locale.forLanguageTag(language.getCode()))
        : text;
  }
}
