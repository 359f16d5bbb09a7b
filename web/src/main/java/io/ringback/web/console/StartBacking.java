package io.ringback.web.console;

import io.ringback.lists.DeskList;
import io.ringback.lists.DeskListQueries;
import io.ringback.web.faces.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Lists with their counters, for supervisors, monitors and administrators. */
@Named
@RequestScoped
public class StartBacking {
  @Inject Viewer viewer;
  @Inject DeskListQueries queries;

  private List<DeskList> lists = List.of();

  @PostConstruct
  void load() {
    lists = queries.listVisible(viewer.actor());
  }

  public List<DeskList> getLists() {
    return lists;
  }

  /** Key of the word for how the list stands. */
  public String state(DeskList list) {
    if (list.paused()) return "console.paused";
    return isUnattended(list) ? "console.nobodyServing" : "console.open";
  }

  public String tone(DeskList list) {
    if (list.paused()) return "soon";
    return isUnattended(list) ? "late" : "call";
  }

  /** Cases are due soon, and nobody serves the list. */
  private static boolean isUnattended(DeskList list) {
    return list.counters().serving() == 0 && list.counters().dueInAnHour() > 0;
  }
}
