package io.ringback.web.console.admin;

import io.ringback.errors.NotFoundException;
import io.ringback.persistence.Page;
import io.ringback.persistence.PageRequest;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import io.ringback.webhooks.DeliveryState;
import io.ringback.webhooks.DeliveryView;
import io.ringback.webhooks.WebhookQueries;
import io.ringback.webhooks.WebhookService;
import io.ringback.webhooks.WebhookView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One endpoint, and what became of what it was sent. */
@Named
@RequestScoped
public class WebhookBacking {
  private static final int DELIVERIES = 50;

  @Inject WebhookQueries queries;
  @Inject WebhookService service;
  @Inject AdministratorsOnly only;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject HttpServletRequest request;

  private @Nullable WebhookView webhook;
  private Page<DeliveryView> deliveries = new Page<>(List.of(), null);

  @PostConstruct
  void load() {
    only.check();
    var id = Asked.text(request, "webhook");
    webhook = queries.get(viewer.actor(), id);
    var after = Asked.text(request, "after");
    var page = new PageRequest(after.isEmpty() ? null : after, DELIVERIES);
    deliveries = queries.listDeliveries(viewer.actor(), id, state(), page);
  }

  private @Nullable DeliveryState state() {
    return Arrays.stream(DeliveryState.values())
        .filter(state -> state.name().equals(getState()))
        .findFirst()
        .orElse(null);
  }

  /**
   * @throws NotFoundException there is no such endpoint
   */
  public WebhookView getWebhook() {
    if (webhook == null) throw new NotFoundException("webhook", "");
    return webhook;
  }

  /** Reads the endpoint, so that a page of none is not found. */
  public void enter() {
    getWebhook();
  }

  public List<DeliveryView> getDeliveries() {
    return deliveries.items();
  }

  /** Which deliveries are shown, empty = all. */
  public String getState() {
    return Asked.text(request, "state");
  }

  public DeliveryState[] getStates() {
    return DeliveryState.values();
  }

  /** Cursor of the older ones, null at the end. */
  public @Nullable String getOlder() {
    return deliveries.next();
  }

  public @Nullable String test() {
    return commands.run(() -> service.test(viewer.actor(), id()), "webhook.tested", here());
  }

  public @Nullable String disable() {
    return commands.run(() -> service.disable(viewer.actor(), id()), "webhook.disabled", here());
  }

  public @Nullable String enable() {
    return commands.run(() -> service.enable(viewer.actor(), id()), "webhook.enabled", here());
  }

  public @Nullable String delete() {
    return commands.run(
        () -> service.delete(viewer.actor(), id()), "webhook.deleted", "/console/admin/webhooks");
  }

  public @Nullable String resend(String event) {
    return commands.run(
        () -> service.resend(viewer.actor(), id(), event), "webhook.resent", here());
  }

  private String here() {
    return "/console/admin/webhook?webhook=" + id() + (state() == null ? "" : "&state=" + state());
  }

  private String id() {
    return getWebhook().id();
  }
}
