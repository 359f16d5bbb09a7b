package io.ringback.web.console.admin;

import io.ringback.persistence.PageRequest;
import io.ringback.web.faces.Viewer;
import io.ringback.webhooks.WebhookQueries;
import io.ringback.webhooks.WebhookView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The other systems that are told of events. */
@Named
@RequestScoped
public class WebhooksBacking {
  /** An organisation has a handful. */
  private static final int MOST = 200;

  @Inject WebhookQueries queries;
  @Inject Viewer viewer;

  private List<WebhookView> webhooks = List.of();

  @PostConstruct
  void load() {
    webhooks = queries.list(viewer.actor(), new PageRequest(null, MOST)).items();
  }

  public List<WebhookView> getWebhooks() {
    return webhooks;
  }

  /** Key of the word for how it stands. */
  public String state(WebhookView webhook) {
    var reason = webhook.disabledReason();
    if (reason != null) return reason.name();
    return webhook.failures() > 0 ? "FAILING" : "GOOD";
  }
}
