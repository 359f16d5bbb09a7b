package io.ringback.web.agent;

import io.ringback.access.Actor;
import io.ringback.cases.Assignment;
import io.ringback.cases.CaseQueries;
import io.ringback.cases.CaseState;
import io.ringback.cases.CaseView;
import io.ringback.cases.CaseWindowQueries;
import io.ringback.cases.CloseReason;
import io.ringback.cases.HistoryItem;
import io.ringback.directory.Contact;
import io.ringback.directory.ContactService;
import io.ringback.handling.AttemptView;
import io.ringback.handling.CallService;
import io.ringback.lists.CallbackListService;
import io.ringback.lists.ListSettings;
import io.ringback.lists.StatusSettings;
import io.ringback.persistence.Clock;
import io.ringback.persistence.PageRequest;
import io.ringback.telephony.dialling.DiallingService;
import io.ringback.web.agent.CaseWindowJson.Attempt;
import io.ringback.web.agent.CaseWindowJson.HistoryLine;
import io.ringback.web.agent.CaseWindowJson.May;
import io.ringback.web.agent.CaseWindowJson.StatusChoice;
import io.ringback.web.agent.CaseWindowJson.WindowCase;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a case's window together for the viewer. */
@RequestScoped
public class CaseReader {
  private static final int HISTORY = 100;

  @Inject Viewer viewer;
  @Inject Clock clock;
  @Inject CaseQueries cases;
  @Inject CaseWindowQueries beside;
  @Inject CallbackListService lists;
  @Inject CallService calls;
  @Inject ContactService contacts;
  @Inject DiallingService dialling;

  CaseWindowJson read(String id) {
    return read(cases.get(viewer.actor(), id));
  }

  CaseWindowJson read(CaseView view) {
    var actor = viewer.actor();
    var list = lists.get(actor, view.list());
    var attempts = calls.listAttempts(actor, view.id());
    var history = cases.latestHistory(actor, view.id(), new PageRequest(null, HISTORY)).items();
    var names = beside.displayNames(names(view, attempts, history));
    return new CaseWindowJson(
        clock.now(),
        window(actor, view, list, names),
        list.statuses().stream()
            .filter(StatusSettings::active)
            .map(status -> choice(status, attempts))
            .toList(),
        inLanguage().asked(list.classification()),
        attempts.stream().map(attempt -> attempt(attempt, names)).toList(),
        history.stream().map(item -> line(item, names, list)).toList(),
        beside.listRelated(actor, view.id()),
        may(actor, view, list),
        view.phone() == null || dialling.isDialled(list.callMethod())
            ? null
            : "tel:" + view.phone());
  }

  private static List<String> names(
      CaseView view, List<AttemptView> attempts, List<HistoryItem> history) {
    return Stream.of(
            Stream.ofNullable(view.assignee()),
            attempts.stream().map(AttemptView::agent),
            history.stream().map(HistoryItem::actor),
            history.stream().map(CaseReader::agentOf).filter(Objects::nonNull))
        .flatMap(some -> some)
        .distinct()
        .toList();
  }

  private static @Nullable String agentOf(HistoryItem item) {
    return item.details().getString("agent", null);
  }

  private WindowCase window(
      Actor.User actor, CaseView view, ListSettings list, Map<String, String> names) {
    return new WindowCase(
        view.id(),
        view.list(),
        list.name(),
        view.state().name(),
        view.closeReason(),
        view.phone(),
        RowsJson.phoneText(view.phone()),
        view.phoneValid(),
        contact(view.phone()),
        view.name(),
        view.company(),
        view.topic(),
        view.note(),
        view.channelIn(),
        view.source().name(),
        view.priority(),
        view.requestedAt(),
        view.createdAt(),
        view.dueAt(),
        view.firstDueAt(),
        view.expiresAt(),
        view.externalSystem(),
        view.externalId(),
        view.assignee() == null ? null : names.getOrDefault(view.assignee(), view.assignee()),
        view.assignment() == null ? null : view.assignment().name(),
        view.assignedAt(),
        actor.name().equals(view.assignee()),
        view.onCall(),
        view.autoStopAt(),
        view.afterCallAt(),
        view.afterCallFrom(),
        view.requests(),
        view.reachedAt(),
        beside.findCallerWaiting(view.id()).orElse(null),
        view.reason(),
        view.recordings(),
        view.fields(),
        view.editVersion());
  }

  private @Nullable String contact(@Nullable String phone) {
    return phone == null ? null : contacts.findByNumber(phone).map(Contact::title).orElse(null);
  }

  /**
   * The default grows with each save of the same status, as the service will reckon it (HANDLE-4).
   */
  private StatusChoice choice(StatusSettings status, List<AttemptView> attempts) {
    long before =
        attempts.stream().filter(attempt -> status.code().equals(attempt.status())).count();
    var delay = status.delayAfter((int) before + 1);
    return new StatusChoice(
        status.code(),
        label(status),
        status.closes(),
        status.reached(),
        delay == null ? null : delay.toSeconds());
  }

  private ClassificationJson inLanguage() {
    return new ClassificationJson(viewer.getProfile().language());
  }

  private Attempt attempt(AttemptView attempt, Map<String, String> names) {
    return new Attempt(
        attempt.id(),
        names.getOrDefault(attempt.agent(), attempt.agent()),
        attempt.reported(),
        attempt.dial(),
        attempt.startedAt(),
        attempt.ringingAt(),
        attempt.answeredAt(),
        attempt.endedAt(),
        attempt.status(),
        attempt.note(),
        inLanguage().answered(attempt.classification()));
  }

  private HistoryLine line(HistoryItem item, Map<String, String> names, ListSettings list) {
    var details = new HashMap<String, Object>(item.details());
    var agent = agentOf(item);
    if (agent != null) details.put("agentName", names.getOrDefault(agent, agent));
    findLabel(list, item.details().getString("status", null))
        .ifPresent(label -> details.put("statusText", label));
    return new HistoryLine(
        item.id(), item.type(), item.at(), item.actor(), names.get(item.actor()), details);
  }

  /** Also of a status that is not in use any more: what was said with it stays readable. */
  private Optional<String> findLabel(ListSettings list, @Nullable String code) {
    return list.statuses().stream()
        .filter(status -> status.code().equals(code))
        .findFirst()
        .map(this::label);
  }

  private String label(StatusSettings status) {
    return status.labels().getOrDefault(viewer.getProfile().language(), status.code());
  }

  private static May may(Actor.User actor, CaseView view, ListSettings list) {
    boolean mine = actor.name().equals(view.assignee());
    boolean open = view.state() != CaseState.CLOSED;
    boolean free = open && view.assignee() == null && list.pull() && !list.paused();
    boolean gone =
        view.closeReason() == CloseReason.MERGED || view.closeReason() == CloseReason.IMPORT_UNDONE;
    return new May(
        open && view.phone() != null && (mine || free),
        open,
        free,
        mine && view.assignment() == Assignment.SELF && !view.onCall(),
        !open && !gone,
        open && view.reachedAt() != null && (mine || view.assignee() == null));
  }
}
