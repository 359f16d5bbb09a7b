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
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sentences, numbers and times in the viewer's language and time zone: texts whose {@code {named}}
 * places are filled.
 */
@Named
@RequestScoped
public class Wording {
  @Inject PageLanguage language;
  @Inject Viewer viewer;
  @Inject Clock clock;

  private @Nullable Instant now;
  private @Nullable Formats formats;

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

  /** How the viewer writes dates, times, periods and numbers. */
  public Formats formats() {
    if (formats == null) formats = new Formats(language.getCode(), zone(), language.getTexts());
    return formats;
  }

  public String number(long number) {
    return formats().number(number);
  }

  public String percent(long part, long whole) {
    return formats().percent(part, whole);
  }

  public String clock(Instant at) {
    return formats().clock(at);
  }

  /** "21 Nov 2026 15:10"; a dash for never. */
  public String moment(@Nullable Instant at) {
    return at == null ? "–" : formats().moment(at);
  }

  /** To the second; a dash for never. */
  public String second(@Nullable Instant at) {
    return at == null ? "–" : formats().second(at);
  }

  /** "15:10" today, "tomorrow 09:00", else with the day. */
  public String when(Instant at) {
    var day = at.atZone(zone()).toLocalDate();
    long days = ChronoUnit.DAYS.between(getNow().atZone(zone()).toLocalDate(), day);
    if (days == 0) return clock(at);
    if (days == 1) return say("time.tomorrow").toLowerCase(formats().locale()) + " " + clock(at);
    if (days == -1) return say("time.yesterday").toLowerCase(formats().locale()) + " " + clock(at);
    return day(day) + " " + clock(at);
  }

  public String day(LocalDate day) {
    return formats().day(day);
  }

  public String period(Duration period) {
    return formats().period(period);
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
        ? zone().getDisplayName(TextStyle.SHORT, formats().locale())
        : id.substring(slash + 1).replace('_', ' ');
  }

  public ZoneId zone() {
    return viewer.getProfile().timeZone();
  }
}
