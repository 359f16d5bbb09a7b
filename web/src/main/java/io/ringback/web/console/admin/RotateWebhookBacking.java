package io.ringback.web.console.admin;

import io.ringback.errors.NotFoundException;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import io.ringback.webhooks.RotatedSecret;
import io.ringback.webhooks.WebhookQueries;
import io.ringback.webhooks.WebhookService;
import io.ringback.webhooks.WebhookView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** An endpoint that gets a new secret, while the old one goes on signing for as long as needed. */
@Named
@RequestScoped
public class RotateWebhookBacking {
  @Inject WebhookQueries queries;
  @Inject WebhookService service;
  @Inject AdministratorsOnly only;
  @Inject SecretOverlap overlap;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject HttpServletRequest request;

  private @Nullable WebhookView webhook;
  private @Nullable RotatedSecret rotated;

  @PostConstruct
  void load() {
    only.check();
    webhook = queries.get(viewer.actor(), Asked.text(request, "webhook"));
  }

  /** Reads the endpoint, so that a page of none is not found. */
  public void enter() {
    getWebhook();
  }

  /**
   * @throws NotFoundException there is no such endpoint
   */
  public WebhookView getWebhook() {
    if (webhook == null) throw new NotFoundException("webhook", "");
    return webhook;
  }

  public void rotate() {
    commands.attempt(
        () -> rotated = service.rotateSecret(viewer.actor(), getWebhook().id(), overlap.chosen()));
  }

  public @Nullable RotatedSecret getRotated() {
    return rotated;
  }
}
