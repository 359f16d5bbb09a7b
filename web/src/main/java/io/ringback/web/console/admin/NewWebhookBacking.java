package io.ringback.web.console.admin;

import io.ringback.lists.CallbackListService;
import io.ringback.lists.ListSettings;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import io.ringback.webhooks.EventTypes;
import io.ringback.webhooks.MadeWebhook;
import io.ringback.webhooks.NewWebhook;
import io.ringback.webhooks.WebhookFormat;
import io.ringback.webhooks.WebhookService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An endpoint that is made. Its secret is in the answer to the form and nowhere else, ever. */
@Named
@RequestScoped
public class NewWebhookBacking {
  @Inject WebhookService service;
  @Inject CallbackListService listService;
  @Inject AdministratorsOnly only;
  @Inject Viewer viewer;
  @Inject Commands commands;

  private List<ListSettings> allLists = List.of();
  private String url = "";
  private String[] types = {};
  private boolean everyList = true;
  private String[] lists = {};
  private boolean personalData;
  private WebhookFormat format = WebhookFormat.STANDARD;
  private @Nullable MadeWebhook made;

  @PostConstruct
  void load() {
    only.check();
    allLists = listService.listAll(viewer.actor());
  }

  public void create() {
    commands.attempt(() -> made = service.create(viewer.actor(), wanted()));
  }

  private NewWebhook wanted() {
    return new NewWebhook(
        url.strip(), Set.of(types), everyList ? null : Set.of(lists), personalData, format);
  }

  public @Nullable MadeWebhook getMade() {
    return made;
  }

  public List<String> getAllTypes() {
    return EventTypes.ALL;
  }

  public WebhookFormat[] getFormats() {
    return WebhookFormat.values();
  }

  public List<ListSettings> getAllLists() {
    return allLists;
  }

  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }

  public String[] getTypes() {
    return types.clone();
  }

  public void setTypes(String[] types) {
    this.types = types.clone();
  }

  public boolean isEveryList() {
    return everyList;
  }

  public void setEveryList(boolean everyList) {
    this.everyList = everyList;
  }

  public String[] getLists() {
    return lists.clone();
  }

  public void setLists(String[] lists) {
    this.lists = lists.clone();
  }

  public boolean isPersonalData() {
    return personalData;
  }

  public void setPersonalData(boolean personalData) {
    this.personalData = personalData;
  }

  public WebhookFormat getFormat() {
    return format;
  }

  public void setFormat(WebhookFormat format) {
    this.format = format;
  }
}
