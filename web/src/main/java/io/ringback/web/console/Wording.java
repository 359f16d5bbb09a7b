package io.ringback.web.console;

import io.ringback.persistence.Clock;
import io.ringback.web.faces.PageLanguage;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sentences, numbers and times in the viewer's language and time zone: texts whose {@code {named}}
 * places are filled.
 */
@Named
@RequestScoped
public class Wording {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final int MINUTES_OF_HOUR = 60;
  private static final int HOURS_OF_DAY = 24;

  /** English of Europe: the day before the month. */
  private static final Map<String, Locale> LOCALES =
      Map.of(
          "en", Locale.UK,
          "fi", Locale.forLanguageTag("fi-FI"),
          "sv", Locale.forLanguageTag("sv-SE"));

  @Inject PageLanguage language;
  @Inject Viewer viewer;
  @Inject Clock clock;

  private @Nullable Instant now;

  /** One moment for the whole page, by the database's clock. */
  public Instant getNow() {
    if (now == null) now = clock.now();
    return now;
  }

  /**
   * @param namesAndValues what stands in the text's places: a name, its value, the next name
   */
  public String say(String key, Object... namesAndValues) {
    var text = language.getTexts().getOrDefault(key, key);
    for (int i = 0; i + 1 < namesAndValues.length; i += 2)
      text = text.replace("{" + namesAndValues[i] + "}", String.valueOf(namesAndValues[i + 1]));
    return text;
  }

  /** In singular or plural: the texts {@code key.one} and {@code key.other}. */
  public String count(String key, long count, Object... namesAndValues) {
    return say(key + (count == 1 ? ".one" : ".other"), namesAndValues)
        .replace("{count}", number(count));
  }

  public String number(long number) {
    return String.format(locale(), "%,d", number);
  }

  /** "71 %", or a dash when there is nothing to divide by. */
  public String percent(long part, long whole) {
    return whole == 0 ? "–" : Math.round(100.0 * part / whole) + " %";
  }

  public String clock(Instant at) {
    return CLOCK.format(at.atZone(zone()));
  }

  /** "15:10" today, "tomorrow 09:00", else with the day. */
  public String when(Instant at) {
    var day = at.atZone(zone()).toLocalDate();
    long days = ChronoUnit.DAYS.between(getNow().atZone(zone()).toLocalDate(), day);
    if (days == 0) return clock(at);
    if (days == 1) return say("time.tomorrow").toLowerCase(locale()) + " " + clock(at);
    if (days == -1) return say("time.yesterday").toLowerCase(locale()) + " " + clock(at);
    return day(day) + " " + clock(at);
  }

  /** "Sat 21 Nov", "la 21.11.". */
  public String day(LocalDate day) {
    var pattern = language.getCode().equals("fi") ? "EEE d.M." : "EEE d MMM";
    return DateTimeFormatter.ofPattern(pattern, locale()).format(day);
  }

  /** "2 h 10 min", "47 min", "36 s": what a person would say. */
  public String period(Duration period) {
    long minutes = period.toMinutes();
    if (minutes < 1) return say("time.seconds", "count", Math.max(0, period.toSeconds()));
    if (minutes < MINUTES_OF_HOUR) return say("time.minutes", "count", minutes);
    long hours = minutes / MINUTES_OF_HOUR;
    if (hours < HOURS_OF_DAY)
      return joined(say("time.hours", "count", hours), minutes % MINUTES_OF_HOUR, "time.minutes");
    return joined(
        say("time.days", "count", hours / HOURS_OF_DAY), hours % HOURS_OF_DAY, "time.hours");
  }

  private String joined(String head, long rest, String key) {
    return rest == 0 ? head : head + " " + say(key, "count", rest);
  }

  /** How long ago, or how late. */
  public String since(Instant at) {
    return period(Duration.between(at, getNow()));
  }

  /** "1:24": a clock that the page goes on ticking. */
  public String ticking(Instant from, Instant to) {
    long seconds = Math.max(0, Duration.between(from, to).toSeconds());
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  /** The text of a language from texts by language. */
  public @Nullable String in(Map<String, String> labels) {
    return labels.get(language.getCode());
  }

  /** "Helsinki": how people call the zone that times are shown in. */
  public String getZoneName() {
    var id = zone().getId();
    int slash = id.lastIndexOf('/');
    return slash < 0
        ? zone().getDisplayName(TextStyle.SHORT, locale())
        : id.substring(slash + 1).replace('_', ' ');
  }

  public ZoneId zone() {
    return viewer.getProfile().timeZone();
  }

  private Locale locale() {
    return LOCALES.getOrDefault(language.getCode(), Locale.UK);
  }
}
