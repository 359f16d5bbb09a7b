package io.ringback.web.console.admin;

import io.ringback.errors.NotFoundException;
import io.ringback.keys.ApiKeyService;
import io.ringback.keys.ApiKeyView;
import io.ringback.web.console.Commands;
import io.ringback.web.console.Wording;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key that gets a new secret, while the old one stays good for as long as its user needs. */
@Named
@RequestScoped
public class RotateKeyBacking {
  /** Time to bring the new secret to the other system; a leaked one ends at once. */
  private static final List<Duration> OVERLAPS =
      List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7));

  @Inject ApiKeyService service;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject Wording wording;
  @Inject HttpServletRequest request;

  private @Nullable ApiKeyView key;
  private String overlap = Duration.ofDays(1).toString();
  private @Nullable String token;

  @PostConstruct
  void load() {
    var id = request.getParameter("key");
    key =
        service.listAll(viewer.actor()).stream()
            .filter(one -> one.keyId().equals(id))
            .findFirst()
            .orElse(null);
  }

  /**
   * @throws NotFoundException there is no such key, or it was revoked
   */
  public ApiKeyView getKey() {
    if (key == null || key.revokedAt() != null) throw new NotFoundException("API key", "");
    return key;
  }

  /** Reads the key, so that a page of none is not found. */
  public void enter() {
    getKey();
  }

  public void rotate() {
    commands.attempt(
        () -> token = service.rotate(viewer.actor(), getKey().keyId(), chosenOverlap()));
  }

  private Duration chosenOverlap() {
    return OVERLAPS.stream()
        .filter(one -> one.toString().equals(overlap))
        .findFirst()
        .orElse(Duration.ZERO);
  }

  public List<SelectItem> getOverlaps() {
    return OVERLAPS.stream().map(one -> new SelectItem(one.toString(), said(one))).toList();
  }

  private String said(Duration period) {
    return period.isZero() ? wording.say("key.rotate.atOnce") : wording.period(period);
  }

  public @Nullable String getToken() {
    return token;
  }

  public String getOverlap() {
    return overlap;
  }

  public void setOverlap(String overlap) {
    this.overlap = overlap;
  }
}
