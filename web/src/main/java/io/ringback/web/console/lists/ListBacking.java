package io.ringback.web.console.lists;

import io.ringback.agents.MemberService;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.lists.CallbackListService;
import io.ringback.lists.Counters;
import io.ringback.web.console.Commands;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list at a glance, and what is done with it as a whole: pause, open, delete. */
@Named
@RequestScoped
public class ListBacking {
  @Inject ListPage page;
  @Inject CallbackListService lists;
  @Inject MemberService members;
  @Inject Viewer viewer;
  @Inject Commands commands;
  @Inject ListWording wording;

  private @Nullable Counters counters;
  private String confirmation = "";

  public Counters getCounters() {
    if (counters == null) counters = lists.counters(viewer.actor(), page.getSettings().key());
    return counters;
  }

  public boolean isWithoutMembers() {
    return members.list(viewer.actor(), page.getSettings().key()).isEmpty();
  }

  /** Neither handed out nor picked. */
  public boolean isWithoutWay() {
    return !page.getSettings().pull() && !page.getSettings().autoAllocation();
  }

  public @Nullable String pause() {
    return commands.run(() -> setPaused(true), "list.paused", page.address("list"));
  }

  public @Nullable String open() {
    return commands.run(() -> setPaused(false), "list.opened", page.address("list"));
  }

  private void setPaused(boolean paused) {
    lists.change(
        viewer.actor(), page.getSettings().key(), settings -> settings.with("paused", paused));
  }

  public @Nullable String delete() {
    var name = page.getSettings().name();
    return commands.run(
        this::deleteConfirmed, "list.deleted", "/console/lists/lists", () -> Map.of("list", name));
  }

  private void deleteConfirmed() {
    if (!confirmation.equals(page.getSettings().key()))
      throw new InvalidFieldException(Violation.of("confirmation", "not-the-key"));
    lists.delete(viewer.actor(), page.getSettings().key());
  }

  /** Why the list cannot be deleted now; the rule itself is the service's. */
  public String getOpenText() {
    long open = getCounters().open();
    return wording.with(
        open == 1 ? "list.delete.open.one" : "list.delete.open.other", "count", open);
  }

  public String getConfirmation() {
    return confirmation;
  }

  public void setConfirmation(String confirmation) {
    this.confirmation = confirmation.strip();
  }
}
