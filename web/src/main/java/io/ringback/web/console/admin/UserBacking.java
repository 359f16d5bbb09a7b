package io.ringback.web.console.admin;

import io.ringback.access.Role;
import io.ringback.agents.MemberService;
import io.ringback.agents.UserChangedMeanwhileException;
import io.ringback.agents.UserQueries;
import io.ringback.agents.UserService;
import io.ringback.agents.UserView;
import io.ringback.configuration.ProviderSettings;
import io.ringback.lists.CallbackListService;
import io.ringback.lists.ListSettings;
import io.ringback.web.console.Commands;
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

/** One person: a new one, or one to change, to put on lists, to disable. */
@Named
@RequestScoped
public class UserBacking {
  @Inject UserQueries queries;
  @Inject UserService users;
  @Inject MemberService members;
  @Inject CallbackListService lists;
  @Inject ProviderSettings provider;
  @Inject AdministratorsOnly only;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject HttpServletRequest request;

  private String user = "";
  private @Nullable UserView stored;
  private UserForm form = new UserForm();
  private String seen = "";
  private boolean collided;
  private List<ListSettings> allLists = List.of();
  private String[] chosenLists = {};

  @PostConstruct
  void load() {
    only.check();
    user = Asked.text(request, "user");
    allLists = lists.listAll(viewer.actor());
    if (user.isEmpty()) return;
    stored = queries.get(viewer.actor(), user);
    form = UserForm.of(stored);
    seen = form.write();
  }

  public @Nullable String save() {
    return isNew()
        ? commands.run(this::create, "user.saved", address(form.getName()))
        : commands.run(this::edit, "user.saved", address(user));
  }

  private void create() {
    users.create(viewer.actor(), form.settings(form.getName()));
  }

  private void edit() {
    var shown = UserForm.parse(seen);
    try {
      users.edit(viewer.actor(), shown.settings(user), form.settings(user));
    } catch (UserChangedMeanwhileException collision) {
      collided = true;
      stored = queries.get(viewer.actor(), user);
      var now = UserForm.of(stored);
      form.takeOver(shown, now);
      seen = now.write();
      throw collision;
    }
  }

  public @Nullable String disable() {
    return commands.run(
        () -> users.disable(viewer.actor(), user), "user.disabledNow", address(user));
  }

  /** With the settings that were kept. */
  public @Nullable String enable() {
    return commands.run(
        () ->
            users.put(
                viewer.actor(), UserForm.of(queries.get(viewer.actor(), user)).settings(user)),
        "user.enabledNow",
        address(user));
  }

  public @Nullable String leaveToProvider() {
    return commands.run(
        () -> users.leaveToProvider(viewer.actor(), user), "user.leftToProvider", address(user));
  }

  public @Nullable String addToLists() {
    return commands.run(
        () -> members.addToLists(viewer.actor(), user, List.of(chosenLists)),
        "user.listsSaved",
        address(user));
  }

  public @Nullable String removeFromLists() {
    return commands.run(
        () -> members.removeFromLists(viewer.actor(), user, List.of(chosenLists)),
        "user.listsSaved",
        address(user));
  }

  private static String address(String name) {
    return "/console/admin/user?user=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  public boolean isNew() {
    return stored == null;
  }

  /**
   * Whoever is disabled has no form. One that was open before is there until it is answered: else
   * its button would do nothing, and say nothing.
   */
  public boolean isEditable() {
    boolean pressed = request.getParameter("save") != null;
    return stored == null || !stored.disabled() || (pressed && !collided);
  }

  /** Somebody else changed the person meanwhile: {@link #getStored} is what they are by now. */
  public boolean isCollided() {
    return collided;
  }

  public boolean isAgent() {
    return stored != null && stored.roles().contains(Role.AGENT);
  }

  public boolean isFromProvider() {
    return stored != null && stored.provider() != null;
  }

  /** Whether it is worth telling how they sign in: without a provider it is always the same. */
  public boolean isSignInTold() {
    return stored != null && (provider.isOn() || isFromProvider());
  }

  /** {@code PROVIDER}, {@code PASSWORD} or {@code NOBODY}. */
  public String getSignIn() {
    if (isFromProvider()) return "PROVIDER";
    return stored != null && stored.hasPassword() ? "PASSWORD" : "NOBODY";
  }

  public boolean isMyself() {
    return viewer.actor().name().equals(user);
  }

  public @Nullable UserView getStored() {
    return stored;
  }

  public Role[] getAllRoles() {
    return Role.values();
  }

  public List<ListSettings> getLists() {
    return allLists;
  }

  /** Lists that the person is not a member of yet. */
  public List<ListSettings> getOtherLists() {
    var present = stored == null ? List.<String>of() : stored.memberOf();
    return allLists.stream().filter(list -> !present.contains(list.key())).toList();
  }

  public UserForm getForm() {
    return form;
  }

  public String getSeen() {
    return seen;
  }

  public void setSeen(String seen) {
    this.seen = seen;
  }

  public String getUser() {
    return user;
  }

  public String[] getChosenLists() {
    return chosenLists.clone();
  }

  public void setChosenLists(String[] keys) {
    chosenLists = keys.clone();
  }
}
