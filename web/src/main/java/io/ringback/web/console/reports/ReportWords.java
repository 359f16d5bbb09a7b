package io.ringback.web.console.reports;

import io.ringback.reports.Figure;
import io.ringback.reports.Grouping;
import io.ringback.reports.ReportCase;
import io.ringback.reports.ReportRow;
import io.ringback.web.faces.PageLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers, periods and names of a report in the viewer's language. */
@RequestScoped
class ReportWords {
  private static final String NOTHING = "–";
  private static final String NO_BREAK = "\u00a0";

  @Inject PageLanguage language;

  Locale locale() {
    return switch (language.getCode()) {
      case "fi" -> Locale.forLanguageTag("fi-FI");
      case "sv" -> Locale.forLanguageTag("sv-FI");
      default -> Locale.UK;
    };
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
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  String decimal(@Nullable Double number) {
    if (number == null) return NOTHING;
    var format = NumberFormat.getNumberInstance(locale());
    format.setMaximumFractionDigits(1);
    format.setMinimumFractionDigits(1);
    return format.format(number);
  }

  String percent(long part, long whole) {
    return number(percentage(part, whole)) + NO_BREAK + "%";
  }

  static long percentage(long part, long whole) {
    return whole == 0 ? 0 : Math.round(100.0 * part / whole);
  }

  /** The two largest units: {@code 2 d 3 h}. */
  String period(@Nullable Duration period) {
    if (period == null) return NOTHING;
    if (period.toDays() > 0) return two(period.toDays(), "days", period.toHoursPart(), "hours");
    if (period.toHours() > 0)
      return two(period.toHours(), "hours", period.toMinutesPart(), "minutes");
    if (period.toMinutes() > 9) return one(period.toMinutes(), "minutes");
    if (period.toMinutes() > 0)
      return two(period.toMinutes(), "minutes", period.toSecondsPart(), "seconds");
    return one(period.toSeconds(), "seconds");
  }

  private String two(long large, String largeUnit, int small, String smallUnit) {
    return one(large, largeUnit) + (small == 0 ? "" : " " + one(small, smallUnit));
  }

  private String one(long number, String unit) {
    return number(number) + NO_BREAK + text("unit." + unit);
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEE ", locale()).format(day)
        + DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
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
