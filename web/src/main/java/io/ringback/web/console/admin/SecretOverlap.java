package io.ringback.web.console.admin;

import io.ringback.web.console.Wording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;

/**
 * How long an old secret stays good beside a new one: time to bring the new one to the other
 * system; a leaked one ends at once.
 */
@Named
@RequestScoped
public class SecretOverlap {
  private static final List<Duration> CHOICES =
      List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7));

  @Inject Wording wording;

  private String value = Duration.ofDays(1).toString();

  Duration chosen() {
    return CHOICES.stream()
        .filter(one -> one.toString().equals(value))
        .findFirst()
        .orElse(Duration.ZERO);
  }

  public List<SelectItem> getChoices() {
    return CHOICES.stream().map(one -> new SelectItem(one.toString(), said(one))).toList();
  }

  private String said(Duration period) {
    return period.isZero() ? wording.say("key.rotate.atOnce") : wording.period(period);
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }
}
