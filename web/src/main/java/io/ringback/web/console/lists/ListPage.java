package io.ringback.web.console.lists;

import io.ringback.access.Role;
import io.ringback.agents.MemberService;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.NotFoundException;
import io.ringback.lists.CallbackListService;
import io.ringback.lists.ListSettings;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list that a page is about, by its address, and what the viewer may do with it. */
@Named
@RequestScoped
public class ListPage {
  private static final List<String> PARTS =
      List.of(
          "list",
          "general",
          "times",
          "calling",
          "related",
          "statuses",
          "classification",
          "members",
          "grants");

  @Inject CallbackListService lists;
  @Inject MemberService members;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private @Nullable String key;
  private @Nullable ListSettings settings;

  /** Known from the first phase on: what a form may do is asked before its values are read. */
  @PostConstruct
  void read() {
    var list = request.getParameter("list");
    key = list == null ? request.getParameter("copy") : list;
  }

  /**
   * @throws NotFoundException there is no such list, or it is not the viewer's
   */
  public ListSettings getSettings() {
    if (settings == null) {
      if (key == null) throw new NotFoundException("list", "");
      settings = lists.get(viewer.actor(), key);
    }
    return settings;
  }

  /** Reads the list, so that a page of none is not found. */
  public void enter() {
    getSettings();
  }

  /** After a change. */
  void forget() {
    settings = null;
  }

  /** Settings, results, classification, grants: an administrator's. */
  public boolean isMayConfigure() {
    return viewer.actor().seesAllLists();
  }

  /**
   * For pages that only show a form.
   *
   * @throws NoPermissionException the viewer may not use it
   */
  public void requireConfigurer() {
    if (!isMayConfigure()) throw new NoPermissionException(Role.ADMINISTRATOR.name());
  }

  /** Members are the supervisors' too (LIST-4). */
  public boolean isMayManageMembers() {
    return members.mayManage(viewer.actor(), getSettings().key());
  }

  /** The pages of a list, in the order of their tabs. */
  public List<String> getParts() {
    return PARTS;
  }

  /** Address of a part below the context path. */
  String address(String part) {
    return "/console/lists/" + part + "?list=" + encoded(getKey());
  }

  static String encoded(@Nullable String text) {
    return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public @Nullable String getKey() {
    return key;
  }
}
