package io.ringback.web.console.admin;

import io.ringback.audit.AuditEntry;
import io.ringback.audit.AuditFilter;
import io.ringback.audit.AuditQueries;
import io.ringback.audit.AuditSubject;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who changed what, narrowed by person, thing, name and days of the viewer's time zone. */
@Named
@RequestScoped
public class AuditBacking {
  private static final int ENTRIES = 50;

  @Inject AuditQueries audit;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private Page<AuditEntry> page = new Page<>(List.of(), null);

  @PostConstruct
  void load() {
    var after = asked("after");
    var until = day("until");
    var filter =
        new AuditFilter(
            orNull(asked("actor")),
            Stream.of(AuditSubject.values())
                .filter(subject -> subject.name().equals(asked("subject")))
                .findFirst()
                .orElse(null),
            orNull(asked("name")),
            startOf(day("from")),
            startOf(until == null ? null : until.plusDays(1)));
    page = audit.list(viewer.actor(), filter, new PageRequest(orNull(after), ENTRIES));
  }

  public List<AuditEntry> getEntries() {
    return page.items();
  }

  public List<String> getActors() {
    return audit.listActors(viewer.actor());
  }

  public AuditSubject[] getSubjects() {
    return AuditSubject.values();
  }

  /** What stands in a field of the filter. */
  public String asked(String name) {
    return Asked.text(request, name);
  }

  /** Address of the older ones, null at the end. */
  public @Nullable String getOlder() {
    if (page.next() == null) return null;
    return Stream.concat(
            Stream.of("actor", "subject", "name", "from", "until")
                .filter(name -> !asked(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(asked(name), StandardCharsets.UTF_8)),
            Stream.of("after=" + page.next()))
        .collect(Collectors.joining("&", "?", ""));
  }

  /** Null for none, and for what is no day. */
  private @Nullable LocalDate day(String name) {
    try {
      return asked(name).isEmpty() ? null : LocalDate.parse(asked(name));
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  private @Nullable Instant startOf(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(viewer.getProfile().timeZone()).toInstant();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
