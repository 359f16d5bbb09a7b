package io.ringback.web.console.lists;

import io.ringback.agents.MemberService;
import io.ringback.agents.MemberView;
import io.ringback.agents.MembersAtOnce;
import io.ringback.agents.MembersAtOnce.Result;
import io.ringback.errors.ErrorTexts;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.PageLanguage;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who works on a list, from the list's side: several at once. */
@Named
@RequestScoped
public class MembersBacking {
  @Inject ListPage page;
  @Inject MemberService members;
  @Inject MembersAtOnce several;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject PageLanguage language;
  @Inject HttpServletRequest request;
  @Inject ListWording wording;

  private String search = "";
  private @Nullable String problem;
  private List<String> refused = List.of();

  @PostConstruct
  void read() {
    search = Objects.requireNonNullElse(request.getParameter("search"), "").strip();
  }

  public List<MemberView> getMembers() {
    return members.list(viewer.actor(), list());
  }

  public List<MemberView> getCandidates() {
    return members.listCandidates(viewer.actor(), list(), search);
  }

  public @Nullable String add(boolean active) {
    return run(names -> several.put(viewer.actor(), list(), names, active));
  }

  public @Nullable String remove() {
    return run(names -> several.remove(viewer.actor(), list(), names));
  }

  private @Nullable String run(Function<List<String>, Result> change) {
    var chosen = Chosen.people(request);
    if (chosen.isEmpty()) {
      problem = "list.members.chooseSome";
      return null;
    }
    var result = change.apply(chosen);
    refused = reasons(result);
    if (!refused.isEmpty()) return null;
    int count = result.done().size();
    return commands.run(
        () -> {},
        count == 1 ? "list.members.done.one" : "list.members.done.other",
        page.address("members") + (search.isEmpty() ? "" : "&search=" + ListPage.encoded(search)),
        () -> Map.of("count", count));
  }

  private List<String> reasons(Result result) {
    var reasons = new ArrayList<String>();
    var locale = Locale.forLanguageTag(language.getCode());
    result
        .refused()
        .forEach(
            (name, refusal) ->
                reasons.add(
                    wording
                        .with("list.members.refused", "name", name)
                        .replace("{reason}", ErrorTexts.of(refusal, locale))));
    return reasons;
  }

  private String list() {
    return page.getSettings().key();
  }

  /** Key of the text that says why nothing was tried. */
  public @Nullable String getProblem() {
    return problem;
  }

  /** Who was not changed, and why. The others were. */
  public List<String> getRefused() {
    return refused;
  }

  public String getSearch() {
    return search;
  }
}
