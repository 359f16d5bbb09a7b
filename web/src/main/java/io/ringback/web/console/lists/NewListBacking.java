package io.ringback.web.console.lists;

import io.ringback.access.Role;
import io.ringback.errors.NoPermissionException;
import io.ringback.lists.CallbackListService;
import io.ringback.lists.ListDefaults;
import io.ringback.lists.ListKind;
import io.ringback.lists.NewCopy;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list that is not there yet: with the usual settings, or with those of another list. */
@Named
@RequestScoped
public class NewListBacking {
  @Inject ListPage page;
  @Inject CallbackListService lists;
  @Inject ListDefaults defaults;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject ListWording wording;

  private String key = "";
  private String name = "";
  private String kind = ListKind.CALLBACK.name();
  private boolean copyMembers = true;
  private boolean copyGrants = true;

  /** The page is nobody's who could not use it; a copy is of a list that is there. */
  public void enter() {
    if (!viewer.actor().seesAllLists()) throw new NoPermissionException(Role.ADMINISTRATOR.name());
    if (isCopy()) page.enter();
  }

  public boolean isCopy() {
    return page.getKey() != null && !page.getKey().isEmpty();
  }

  public @Nullable String create() {
    var there = "/console/lists/list?list=" + ListPage.encoded(key);
    return isCopy()
        ? commands.run(this::copy, "list.copied", there)
        : commands.run(this::add, "list.created", there);
  }

  private void add() {
    var named = Map.of("name", name, "kind", ListKind.valueOf(kind));
    lists.create(viewer.actor(), defaults.of(key).with(named));
  }

  private void copy() {
    var wanted = new NewCopy(key, name, copyMembers, copyGrants);
    lists.copy(viewer.actor(), page.getSettings().key(), wanted);
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key.strip();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name.strip();
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public boolean isCopyMembers() {
    return copyMembers;
  }

  public void setCopyMembers(boolean copyMembers) {
    this.copyMembers = copyMembers;
  }

  public boolean isCopyGrants() {
    return copyGrants;
  }

  public void setCopyGrants(boolean copyGrants) {
    this.copyGrants = copyGrants;
  }
}
