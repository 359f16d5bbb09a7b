package io.ringback.web.console.admin;

import io.ringback.access.Scope;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.keys.ApiKeyService;
import io.ringback.keys.NewApiKey;
import io.ringback.lists.CallbackListService;
import io.ringback.lists.ListSettings;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A key that is made. Its token is in the answer to the form and nowhere else, ever. */
@Named
@RequestScoped
public class NewKeyBacking {
  @Inject ApiKeyService service;
  @Inject CallbackListService listService;
  @Inject Viewer viewer;
  @Inject Commands commands;

  private List<ListSettings> allLists = List.of();
  private String name = "";
  private String[] scopes = {};
  private boolean everyList = true;
  private String[] lists = {};
  private String expiresAt = "";
  private @Nullable String token;

  /** Asked for here, so that who may not make keys does not see the form. */
  @PostConstruct
  void load() {
    service.listAll(viewer.actor());
    allLists = listService.listAll(viewer.actor());
  }

  public void issue() {
    commands.attempt(() -> token = service.issue(viewer.actor(), wanted()));
  }

  private NewApiKey wanted() {
    return new NewApiKey(
        name.strip(),
        Arrays.stream(scopes)
            .flatMap(text -> Scope.findByText(text).stream())
            .collect(Collectors.toSet()),
        everyList ? null : Set.of(lists),
        null,
        end());
  }

  /** To the end of that day, where the viewer is. */
  private @Nullable Instant end() {
    if (expiresAt.isBlank()) return null;
    try {
      var next = LocalDate.parse(expiresAt.strip()).plusDays(1);
      return next.atStartOfDay(viewer.getProfile().timeZone()).toInstant();
    } catch (DateTimeException noDay) {
      throw new InvalidFieldException(Violation.of("expiresAt", "not-in-future"));
    }
  }

  public @Nullable String getToken() {
    return token;
  }

  public List<String> getAllScopes() {
    return Arrays.stream(Scope.values()).map(Scope::text).toList();
  }

  public List<ListSettings> getAllLists() {
    return allLists;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String[] getScopes() {
    return scopes.clone();
  }

  public void setScopes(String[] scopes) {
    this.scopes = scopes.clone();
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

  public String getExpiresAt() {
    return expiresAt;
  }

  public void setExpiresAt(String expiresAt) {
    this.expiresAt = expiresAt;
  }
}
