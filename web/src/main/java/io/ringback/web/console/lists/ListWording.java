package io.ringback.web.console.lists;

import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.lists.ListSettings;
import io.ringback.lists.StatusSettings;
import io.ringback.web.console.Wording;
import io.ringback.web.faces.PageLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Settings and refusals in the words of the page. */
@Named
@RequestScoped
public class ListWording {
  /** Parts of a list that a form shows one at a time: their place in the list says nothing here. */
  private static final String PLACE = "^(statuses|classification)\\[\\d+]\\.";

  @Inject PageLanguage language;
  @Inject Wording wording;

  /** A setting as the page says it to somebody who only reads. */
  public String of(ListSettings settings, String name) {
    return text(name, settings.byName().get(name));
  }

  public String period(@Nullable Duration period) {
    return period == null ? "" : PeriodText.text(period, wording.formats());
  }

  /** What a result does to the case, in a few words. */
  public String effect(StatusSettings status) {
    var delay = status.delay();
    if (delay == null) return word("list.status.closes." + status.closes());
    var again = status.growth() > 1 ? "list.status.again.growing" : "list.status.again";
    return word(again)
        .replace("{delay}", period(delay))
        .replace("{growth}", number(status.growth()));
  }

  /** Without a needless fraction. */
  static String number(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  String collision(String name, @Nullable Object now) {
    return word("list.collision").replace("{now}", text(name, now));
  }

  private String text(String name, @Nullable Object value) {
    if (value instanceof Boolean flag) return word(flag ? "list.yes" : "list.no");
    if (value instanceof Duration period) return period(period);
    if (value == null)
      return language
          .getTexts()
          .getOrDefault("list." + name + ".off", word("list." + name + ".none"));
    return language.getTexts().getOrDefault("list." + name + "." + value, value.toString());
  }

  /** Choices with what each means; nothing as a value is "none". */
  public List<SelectItem> options(String name, String values) {
    return items(
        values, value -> explained("list." + name + "." + (value.isEmpty() ? "none" : value)));
  }

  /** Choices by their names. */
  public List<SelectItem> choices(String name, String values) {
    return items(values, value -> new Label(word("list." + name + "." + value), true));
  }

  /** Units of time for a setting, and that it is turned off, where it can be. */
  public List<SelectItem> units(String name) {
    var units = new ArrayList<SelectItem>();
    for (var unit : List.of("s", "m", "h", "d"))
      units.add(new SelectItem(unit, word("list.unit." + unit)));
    var off = language.getTexts().get("list." + name + ".off");
    if (off != null) units.add(new SelectItem(PeriodText.OFF, off));
    return units;
  }

  /** Name of a field in the lines of a classification. */
  public String line(int place, String tongue) {
    return with("list.choice.label.of", "n", place + 1)
        .replace("{language}", word("list.label." + tongue));
  }

  private static List<SelectItem> items(String values, Function<String, Label> label) {
    return Arrays.stream(values.split(",", -1))
        .map(value -> item(value, label.apply(value)))
        .toList();
  }

  private static SelectItem item(String value, Label label) {
    return new SelectItem(value, label.text(), null, false, label.escaped());
  }

  /** Markup of ours around texts of ours. */
  private Label explained(String key) {
    var text = "<strong>%s</strong><span>%s</span>";
    return new Label(text.formatted(word(key), word(key + ".help")), false);
  }

  private record Label(String text, boolean escaped) {}

  /** A text with its {@code {place}} filled. */
  public String with(String key, String place, Object value) {
    return wording.say(key, place, value);
  }

  String word(String key) {
    return wording.say(key);
  }

  /** A refusal names the fields of the form, and says periods as people do. */
  <T> T inForm(Supplier<T> command) {
    try {
      return command.get();
    } catch (InvalidFieldException refusal) {
      throw new InvalidFieldException(
          refusal.violations().stream().map(this::inForm).distinct().toList());
    }
  }

  void inForm(Runnable command) {
    inForm(
        () -> {
          command.run();
          return true;
        });
  }

  private Violation inForm(Violation violation) {
    var values = new HashMap<String, Object>(violation.values());
    values.replaceAll((name, value) -> said(value));
    return new Violation(violation.field().replaceFirst(PLACE, ""), violation.code(), values);
  }

  private Object said(Object value) {
    if (!(value instanceof String text) || !text.startsWith("P")) return value;
    try {
      return PeriodText.text(Duration.parse(text), wording.formats());
    } catch (DateTimeException noPeriod) {
      return value;
    }
  }
}
