package io.ringback.web.console.reports;

import io.ringback.reports.Figure;
import io.ringback.reports.Grouping;
import io.ringback.reports.ReportCase;
import io.ringback.reports.ReportRow;
import io.ringback.web.console.Wording;
import io.ringback.web.faces.PageLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers, periods and names of a report in the viewer's language. */
@RequestScoped
class ReportWords {
  private static final String NOTHING = "–";

  @Inject PageLanguage language;
  @Inject Wording wording;

  Locale locale() {
    return wording.formats().locale();
  }

  String text(String key) {
    return language.getTexts().getOrDefault("reports." + key, key);
  }

  String name(Figure figure, boolean ofAgents) {
    return text(ofAgents && figure == Figure.REQUESTED ? "figure.RECEIVED" : "figure." + figure);
  }

  String meaning(String figure, boolean ofAgents) {
    return text((ofAgents ? "agents." : "means.") + figure);
  }

  String number(long number) {
    return wording.number(number);
  }

  String decimal(@Nullable Double number) {
    return number == null ? NOTHING : wording.formats().decimal(number);
  }

  String percent(long part, long whole) {
    return wording.percent(part, whole);
  }

  static long percentage(long part, long whole) {
    return whole == 0 ? 0 : Math.round(100.0 * part / whole);
  }

  String period(@Nullable Duration period) {
    return period == null ? NOTHING : wording.formats().measured(period);
  }

  String day(LocalDate day) {
    return wording.formats().date(day);
  }

  String moment(ReportCase one) {
    return wording.formats().in(one.zone()).moment(one.requestedAt());
  }

  String title(Grouping grouping, ReportRow row) {
    return switch (grouping) {
      case LIST, AGENT -> row.name();
      case SOURCE -> text("source." + row.key());
      case DAY -> day(LocalDate.parse(row.key()));
      case HOUR -> hour(Integer.parseInt(row.key()));
    };
  }

  String hour(int hour) {
    return "%02d:00–%02d:00".formatted(hour, hour + 1);
  }

  /** How the case stands: open, or why it is closed. */
  String outcome(ReportCase one) {
    var reason = one.closeReason();
    return reason == null
        ? text("figure.OPEN")
        : language.getTexts().getOrDefault("closed." + reason, reason.name());
  }

  /** Which cases, in words. */
  String scope(ReportAddress address) {
    var period = address.filter().period();
    var parts = new ArrayList<String>();
    parts.add(
        period.from().equals(period.to())
            ? day(period.from())
            : day(period.from()) + " – " + day(period.to()));
    var hour = address.filter().hour();
    if (hour != null) parts.add(hour(hour));
    var source = address.filter().source();
    if (source != null) parts.add(text("source." + source));
    for (var name : List.of("list", "agent"))
      if (!address.text(name).isEmpty()) parts.add(address.text(name));
    return String.join(" · ", parts);
  }
}
