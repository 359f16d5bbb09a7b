package io.ringback.web.console.cases;

import static java.util.stream.Collectors.toMap;

import io.ringback.cases.CaseQueries;
import io.ringback.cases.CaseView.RecordingView;
import io.ringback.cases.CaseWindowQueries;
import io.ringback.cases.HistoryItem;
import io.ringback.cases.RelatedCase;
import io.ringback.classification.Labels;
import io.ringback.handling.AttemptView;
import io.ringback.handling.CallService;
import io.ringback.lists.CallbackListService;
import io.ringback.lists.StatusSettings;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import io.ringback.web.console.Wording;
import io.ringback.web.faces.PageLanguage;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has happened to the case: its attempts, and a stretch of its history, the latest first. */
@Named("caseHistory")
@RequestScoped
public class CaseHistoryBacking {
  private static final int STRETCH = 100;

  @Inject CasePage page;
  @Inject CaseQueries cases;
  @Inject CaseWindowQueries beside;
  @Inject CallService calls;
  @Inject CallbackListService lists;
  @Inject Wording wording;
  @Inject PageLanguage language;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private @Nullable Page<HistoryItem> items;
  private @Nullable List<AttemptView> attempts;
  private @Nullable HistoryWords words;

  public List<HistoryLine> getLines() {
    return items().items().stream().map(words()::line).toList();
  }

  public List<AttemptLine> getAttempts() {
    var told = new AttemptWords(words(), wording);
    return attempts().stream().map(told::line).toList();
  }

  public List<RelatedCase> getRelated() {
    return beside.listRelated(viewer.actor(), page.getId());
  }

  /** Where another case of the number stands. */
  public String standing(RelatedCase other) {
    var reason = other.closeReason();
    if (reason != null) return words().words().text("cases.reason." + reason);
    var due = wording.say("case.dueAt", "time", wording.when(other.dueAt()));
    return other.assigneeName() == null ? due : due + " · " + other.assigneeName();
  }

  /** "0:42", or nothing where it is not known. */
  public String length(RecordingView recording) {
    var seconds = recording.durationSeconds();
    return seconds == null ? "" : "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  /** Cursor of what was before, null at the beginning of the history. */
  public @Nullable String getEarlier() {
    return items().next();
  }

  private Page<HistoryItem> items() {
    if (items == null)
      items =
          cases.latestHistory(
              viewer.actor(),
              page.getId(),
              new PageRequest(request.getParameter("earlier"), STRETCH));
    return items;
  }

  private List<AttemptView> attempts() {
    if (attempts == null) attempts = calls.listAttempts(viewer.actor(), page.getId());
    return attempts;
  }

  private HistoryWords words() {
    if (words == null)
      words =
          new HistoryWords(
              new CaseWords(wording.formats()), beside.displayNames(people()), statuses());
    return words;
  }

  private List<String> people() {
    return Stream.of(
            attempts().stream().map(AttemptView::agent),
            items().items().stream().map(HistoryItem::actor),
            items().items().stream().map(item -> item.details().getString("agent", null)))
        .flatMap(some -> some)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Also those that are not in use any more: what was said with them stays readable. */
  private Map<String, String> statuses() {
    return lists.get(viewer.actor(), page.get().list()).statuses().stream()
        .collect(
            toMap(StatusSettings::code, status -> Labels.in(language.getCode(), status.labels())));
  }
}
