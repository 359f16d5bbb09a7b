package io.ringback.web.console.activity;

import io.ringback.activity.AgentAtWork;
import io.ringback.activity.AgentAtWork.Membership;
import io.ringback.activity.AgentBoard;
import io.ringback.activity.AgentBoardQueries;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The board of agents: what is looked at is in the address ({@link ActivityView}). */
@Named
@RequestScoped
public class ActivityBacking {
  static final int PAGE = 50;

  @Inject Viewer viewer;
  @Inject ActivityView view;
  @Inject AgentBoardQueries boards;

  private @Nullable AgentBoard board;

  public AgentBoard getBoard() {
    if (board == null) board = boards.read(viewer.actor(), viewer.getProfile().timeZone());
    return board;
  }

  /** Those that the filter leaves, by name. */
  public List<AgentAtWork> getFound() {
    return getBoard().agents().stream().filter(this::isWanted).toList();
  }

  private boolean isWanted(AgentAtWork agent) {
    if (!view.getList().isEmpty()
        && agent.lists().stream().noneMatch(list -> list.key().equals(view.getList())))
      return false;
    if (view.isServing() && !agent.isReceiving()) return false;
    return view.asksFor(agent.name(), agent.displayName());
  }

  public List<AgentAtWork> getAgents() {
    return getFound().stream().skip((long) (view.getPage() - 1) * PAGE).limit(PAGE).toList();
  }

  public int getPages() {
    return Math.max(1, (getFound().size() + PAGE - 1) / PAGE);
  }

  /** Lists to filter by: those with members, by name. */
  public List<Membership> getLists() {
    return getBoard().agents().stream()
        .flatMap(agent -> agent.lists().stream())
        .map(list -> new Membership(list.listId(), list.key(), list.name(), true))
        .distinct()
        .sorted(Comparator.comparing(Membership::name).thenComparing(Membership::key))
        .toList();
  }

  /** The one agent that the address names. */
  public @Nullable AgentAtWork getChosen() {
    return view.getAgent().isEmpty() ? null : find(view.getAgent()).orElse(null);
  }

  Optional<AgentAtWork> find(String name) {
    return getBoard().agents().stream().filter(agent -> agent.name().equals(name)).findFirst();
  }

  /** Whom the message that is being written is for; null when none is. */
  public @Nullable AgentAtWork getReceiver() {
    return find(view.getMessage()).filter(this::mayAct).orElse(null);
  }

  /** Who holds the case that is being reassigned; null when none is. */
  public @Nullable AgentAtWork getHolder() {
    return getBoard().agents().stream()
        .filter(agent -> agent.held() != null)
        .filter(agent -> view.getReassign().equals(Objects.requireNonNull(agent.held()).id()))
        .filter(this::mayTake)
        .findFirst()
        .orElse(null);
  }

  /** Members of the held case's list who could get it. */
  public List<AgentAtWork> getCandidates() {
    var holder = getHolder();
    if (holder == null || holder.held() == null) return List.of();
    long list = holder.held().listId();
    return getBoard().agents().stream()
        .filter(agent -> agent.id() != holder.id())
        .filter(agent -> agent.lists().stream().anyMatch(one -> one.listId() == list))
        .toList();
  }

  /** In charge of the agent, and not the agent. */
  public boolean mayAct(AgentAtWork agent) {
    var actor = viewer.actor();
    return agent.id() != actor.id()
        && (actor.seesAllLists()
            || agent.lists().stream().anyMatch(list -> actor.supervises(list.listId())));
  }

  /** In charge of the list of the case that the agent holds. */
  public boolean mayTake(AgentAtWork agent) {
    var held = agent.held();
    return held != null && held.id() != null && viewer.actor().supervises(held.listId());
  }
}
