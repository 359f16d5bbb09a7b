package io.ringback.web.console.cases;

import static java.util.stream.Collectors.joining;

import io.ringback.cases.CaseState;
import io.ringback.cases.CaseView;
import io.ringback.cases.CaseView.Reason;
import io.ringback.cases.CaseWindowQueries;
import io.ringback.directory.Contact;
import io.ringback.directory.ContactService;
import io.ringback.lists.CallbackListService;
import io.ringback.lists.ListSettings;
import io.ringback.numbers.PhoneNumbers;
import io.ringback.web.console.Wording;
import io.ringback.web.faces.PageLanguage;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of the case, in the viewer's words. */
@Named("caseFacts")
@RequestScoped
public class CaseFactsBacking {
  @Inject CasePage page;
  @Inject CaseWindowQueries beside;
  @Inject CallbackListService lists;
  @Inject ContactService contacts;
  @Inject Wording wording;
  @Inject PageLanguage language;
  @Inject Viewer viewer;

  private List<CaseFact> known = new ArrayList<>();

  /** How a person speaks of the case: the name, else the number. */
  public String getTitle() {
    var name = page.get().name();
    return name == null || name.isBlank() ? getPhone() : name;
  }

  public String getPhone() {
    var phone = page.get().phone();
    return phone == null ? text("case.noNumber") : PhoneNumbers.spaced(phone);
  }

  public String getState() {
    var reason = page.get().closeReason();
    return text(reason == null ? "cases.state." + page.get().state() : "cases.reason." + reason);
  }

  /** Where it stands: who has it, when it is to be called, and why it stands there. */
  public List<CaseFact> getStanding() {
    known = new ArrayList<>();
    var callCase = page.get();
    var list = list();
    add("field.list", list.name());
    add("cases.column.ASSIGNEE", holder(callCase));
    add("case.place", callCase.reason().stream().map(this::reason).collect(joining(" · ")));
    add("case.waits", waits(callCase, list));
    add("cases.column.DUE", time(callCase.dueAt()));
    if (!callCase.firstDueAt().equals(callCase.dueAt()))
      add("case.firstDue", time(callCase.firstDueAt()));
    add("cases.column.EXPIRES", expiry(callCase));
    add("cases.column.PRIORITY", text("cases.priority." + callCase.priority()));
    add("cases.column.CLOSED", time(callCase.closedAt()));
    add("history.NUMBER_REACHED", time(callCase.reachedAt()));
    return known;
  }

  /** What was asked for, by whom and how. */
  public List<CaseFact> getRequest() {
    known = new ArrayList<>();
    var callCase = page.get();
    add("cases.column.PHONE", getPhone());
    if (callCase.phone() != null && !callCase.phoneValid())
      add("field.phoneMark", text("case.unknownRange"));
    add("cases.column.NAME", callCase.name());
    add("cases.column.COMPANY", callCase.company());
    add("case.contact", contact(callCase.phone()));
    add("cases.column.TOPIC", callCase.topic());
    add("cases.column.NOTE", callCase.note());
    callCase
        .fields()
        .forEach(
            (name, value) ->
                known.add(
                    new CaseFact(
                        name,
                        value instanceof JsonString words ? words.getString() : value.toString())));
    add("cases.column.SOURCE", text("source." + callCase.source()));
    add("cases.column.CHANNEL", callCase.channelIn());
    add("case.requested", time(callCase.requestedAt()));
    add("cases.column.CREATED", time(callCase.createdAt()));
    if (callCase.requests() > 1) add("cases.column.REQUESTS", wording.number(callCase.requests()));
    add("case.external", external(callCase));
    return known;
  }

  private void add(String key, @Nullable String value) {
    if (value != null && !value.isBlank()) known.add(new CaseFact(text(key), value));
  }

  private ListSettings list() {
    return lists.get(viewer.actor(), page.get().list());
  }

  private @Nullable String holder(CaseView callCase) {
    if (callCase.state() == CaseState.CLOSED) return null;
    var name = callCase.assignee();
    if (name == null) return text("cases.nobody");
    var shown = beside.displayNames(List.of(name)).getOrDefault(name, name);
    var how =
        Stream.of(
                text("case.assignment." + callCase.assignment()),
                time(callCase.assignedAt()),
                callCase.onCall() ? text("case.onCall") : null)
            .filter(Objects::nonNull)
            .collect(joining(", "));
    return shown + " (" + how + ")";
  }

  private String reason(Reason reason) {
    return wording.say(
        "reason." + reason.code(),
        "period",
        reason.minutes() == null ? "" : wording.period(Duration.ofMinutes(reason.minutes())),
        "time",
        reason.at() == null ? "" : wording.when(reason.at()),
        "priority",
        String.valueOf(reason.priority()));
  }

  /** Why it is handed out to nobody now. */
  private @Nullable String waits(CaseView callCase, ListSettings list) {
    if (callCase.state() == CaseState.READY)
      return list.paused() ? text("case.waits.paused") : null;
    if (callCase.state() != CaseState.WAITING) return null;
    if (callCase.phone() == null) return text("case.waits.number");
    return callCase.readyAt().isAfter(wording.getNow())
        ? wording.say("case.waits.time", "time", wording.when(callCase.readyAt()))
        : text("case.waits.inHand");
  }

  private @Nullable String expiry(CaseView callCase) {
    return callCase.expiresAt() == null ? text("case.neverExpires") : time(callCase.expiresAt());
  }

  private @Nullable String contact(@Nullable String phone) {
    return phone == null ? null : contacts.findByNumber(phone).map(Contact::title).orElse(null);
  }

  private static @Nullable String external(CaseView callCase) {
    return Stream.of(callCase.externalSystem(), callCase.externalId())
        .filter(Objects::nonNull)
        .collect(joining(" · "));
  }

  private @Nullable String time(@Nullable Instant at) {
    return at == null ? null : words().time(at);
  }

  private CaseWords words() {
    return new CaseWords(wording.formats());
  }

  private String text(String key) {
    return language.getTexts().getOrDefault(key, key);
  }
}
