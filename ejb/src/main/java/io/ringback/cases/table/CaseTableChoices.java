package io.ringback.cases.table;

import io.ringback.access.Actor;
import io.ringback.persistence.Sql;
import io.ringback.persistence.Where;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What the filters of the table offer: of the lists that the actor sees, nothing else. */
@Stateless
public class CaseTableChoices {
  @Inject Sql sql;

  public List<Choice> lists(Actor actor) {
    return list("SELECT l.key AS value, l.name AS label FROM callback_list l", actor, "l.id");
  }

  /** Agents who can hold a case. */
  public List<Choice> agents(Actor actor) {
    return list(
        "SELECT DISTINCT u.name AS value, u.display_name AS label FROM list_member m JOIN app_user u ON u.id = m.agent_id",
        actor,
        "m.list_id");
  }

  /** Agents of one list, by its key: only they can hold a case of it. */
  public List<Choice> members(Actor actor, String list) {
    var where = new Where();
    where.and("l.key = ", list);
    if (!actor.seesAllLists()) where.andIn("l.id", actor.visibleLists());
    return sql
        .list(
            "SELECT u.name AS value, u.display_name AS label FROM list_member m JOIN app_user u ON u.id = m.agent_id JOIN callback_list l ON l.id = m.list_id "
                + where.sql()
                + "ORDER BY label, value",
            where.parameters())
        .stream()
        .map(Choice::of)
        .toList();
  }

  /** Statuses by code: a code that two lists call differently is called as one of them does. */
  public List<Choice> statuses(Actor actor, String language) {
    var label = "s.label_" + ("fi".equals(language) || "sv".equals(language) ? language : "en");
    return list(
        "SELECT s.code AS value, min(" + label + ") AS label FROM handling_status s",
        actor,
        "s.list_id",
        "GROUP BY s.code ");
  }

  private List<Choice> list(String select, Actor actor, String list) {
    return list(select, actor, list, "");
  }

  private List<Choice> list(String select, Actor actor, String list, String groups) {
    var where = new Where();
    if (!actor.seesAllLists()) where.andIn(list, actor.visibleLists());
    return sql.list(select + " " + where.sql() + groups + "ORDER BY label, value").stream()
        .map(Choice::of)
        .toList();
  }
}
