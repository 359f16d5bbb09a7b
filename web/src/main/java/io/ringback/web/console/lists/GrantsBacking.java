package io.ringback.web.console.lists;

import io.ringback.agents.GrantService;
import io.ringback.agents.GrantView;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who runs and who reads a list. */
@Named
@RequestScoped
public class GrantsBacking {
  @Inject ListPage page;
  @Inject GrantService grants;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject HttpServletRequest request;
  @Inject ListWording wording;

  private String search = "";
  private @Nullable String problem;

  @PostConstruct
  void read() {
    search = Objects.requireNonNullElse(request.getParameter("search"), "").strip();
  }

  public List<GrantView> getGranted() {
    return grants.list(viewer.actor(), list());
  }

  public List<GrantView> getCandidates() {
    return grants.listCandidates(viewer.actor(), list(), search);
  }

  public String roles(GrantView person) {
    return person.roles().stream()
        .sorted()
        .map(role -> wording.word("list.role." + role))
        .collect(Collectors.joining(", "));
  }

  public @Nullable String grant() {
    var chosen = Chosen.people(request);
    if (chosen.isEmpty()) {
      problem = "list.grants.chooseSome";
      return null;
    }
    return commands.run(
        () -> grants.grant(viewer.actor(), list(), chosen),
        "list.grants.granted",
        page.address("grants"));
  }

  public @Nullable String revoke(String name) {
    return commands.run(
        () -> grants.revoke(viewer.actor(), list(), name),
        "list.grants.revoked",
        page.address("grants"));
  }

  private String list() {
    return page.getSettings().key();
  }

  /** Key of the text that says why nothing was tried. */
  public @Nullable String getProblem() {
    return problem;
  }

  public String getSearch() {
    return search;
  }
}
