package io.ringback.web.console.lists;

import io.ringback.lists.ListKind;
import io.ringback.lists.ListOverview;
import io.ringback.lists.ListOverviewFilter;
import io.ringback.lists.ListOverviewQueries;
import io.ringback.web.faces.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The overview of lists, as its address asks for it. */
@Named
@RequestScoped
public class ListsBacking {
  @Inject Viewer viewer;
  @Inject ListOverviewQueries queries;
  @Inject ListWording wording;

  private String search = "";
  private String kind = "";
  private String state = "";
  private int page = 1;
  private long count;
  private List<ListOverview> lists = List.of();

  public void load() {
    var filter = filter();
    count = queries.count(viewer.actor(), filter);
    page = (int) Math.max(1, Math.min(page, 1 + (count - 1) / ListOverviewQueries.PAGE));
    lists = queries.list(viewer.actor(), filter, page - 1);
  }

  private ListOverviewFilter filter() {
    return new ListOverviewFilter(
        search,
        Arrays.stream(ListKind.values())
            .filter(known -> known.name().equals(kind))
            .findFirst()
            .orElse(null),
        state.isEmpty() ? null : state.equals("paused"));
  }

  public String state(ListOverview list) {
    if (list.paused()) return "list.state.paused";
    return isUnattended(list) ? "list.state.nobodyServing" : "list.state.open";
  }

  public String tone(ListOverview list) {
    if (list.paused()) return "soon";
    return isUnattended(list) ? "late" : "call";
  }

  /** Cases are due soon, and nobody serves the list. */
  private static boolean isUnattended(ListOverview list) {
    return list.counters().serving() == 0 && list.counters().dueInAnHour() > 0;
  }

  public String members(ListOverview list) {
    return wording
        .word("list.members.active")
        .replace("{active}", Long.toString(list.active()))
        .replace("{members}", Long.toString(list.members()));
  }

  public boolean isFiltered() {
    return !search.isBlank() || !kind.isEmpty() || !state.isEmpty();
  }

  public boolean isMayCreate() {
    return viewer.actor().seesAllLists();
  }

  public List<ListOverview> getLists() {
    return lists;
  }

  /** Query part of the address that leads to another page of the same lists. */
  public String query(int to) {
    return "?search=%s&kind=%s&state=%s&page=%d"
        .formatted(ListPage.encoded(search), ListPage.encoded(kind), ListPage.encoded(state), to);
  }

  public boolean isPaged() {
    return count > ListOverviewQueries.PAGE;
  }

  public boolean isNextThere() {
    return (long) page * ListOverviewQueries.PAGE < count;
  }

  /** Which of how many are shown. */
  public String getRange() {
    long from = (page - 1L) * ListOverviewQueries.PAGE;
    return wording
        .word("list.page")
        .replace("{from}", Long.toString(from + 1))
        .replace("{to}", Long.toString(from + lists.size()))
        .replace("{count}", Long.toString(count));
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(@Nullable String search) {
    this.search = search == null ? "" : search.strip();
  }

  public String getKind() {
    return kind;
  }

  public void setKind(@Nullable String kind) {
    this.kind = kind == null ? "" : kind;
  }

  public String getState() {
    return state;
  }

  public void setState(@Nullable String state) {
    this.state = state == null ? "" : state;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}
