package io.ringback.cases.table;

import io.ringback.access.Actor;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/** How each person looks at the table of cases. Nobody sees, or changes, another's. */
@Stateless
public class CaseTableViews {
  public static final int LONGEST_NAME = 60;
  private static final int MOST = 50;
  private static final int LONGEST_QUERY = 4000;

  @Inject Sql sql;

  /** As it was chosen last. */
  public CaseTableLook look(Actor.User actor) {
    return sql.find("SELECT columns, page_size FROM case_table_look WHERE user_id = ?1", actor.id())
        .map(row -> new CaseTableLook(columns(row), row.integer("page_size")))
        .orElse(CaseTableLook.USUAL);
  }

  public void choose(Actor.User actor, CaseTableLook look) {
    if (look.columns().isEmpty()) throw refused(Violation.of("columns", "required"));
    if (!CaseTableLook.PAGE_SIZES.contains(look.pageSize()))
      throw refused(Violation.of("pageSize", "required"));
    sql.execute(
        """
        INSERT INTO case_table_look (user_id, columns, page_size) VALUES (?1, ?2, ?3)
        ON CONFLICT (user_id) DO UPDATE SET columns = excluded.columns, page_size = excluded.page_size
        """,
        actor.id(),
        String.join(",", look.columns()),
        look.pageSize());
  }

  public List<CaseTableView> list(Actor.User actor) {
    return sql
        .list(
            "SELECT name, query, columns FROM case_table_view WHERE user_id = ?1 ORDER BY lower(name), name",
            actor.id())
        .stream()
        .map(row -> new CaseTableView(row.text("name"), row.text("query"), columns(row)))
        .toList();
  }

  /** Takes the place of the one that had the name. */
  public void keep(Actor.User actor, CaseTableView view) {
    check(view);
    sql.execute(
        """
        INSERT INTO case_table_view (user_id, name, query, columns) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (user_id, name) DO UPDATE SET query = excluded.query, columns = excluded.columns
        """,
        actor.id(),
        view.name(),
        view.query(),
        String.join(",", view.columns()));
    if (list(actor).size() > MOST) throw refused(Violation.of("name", "too-many", "max", MOST));
  }

  private static void check(CaseTableView view) {
    if (view.name().isBlank()) throw refused(Violation.of("name", "required"));
    if (view.name().length() > LONGEST_NAME)
      throw refused(Violation.of("name", "too-long", "max", LONGEST_NAME));
    if (view.query().length() > LONGEST_QUERY)
      throw refused(Violation.of("name", "too-long", "max", LONGEST_QUERY));
  }

  public void drop(Actor.User actor, String name) {
    sql.execute("DELETE FROM case_table_view WHERE user_id = ?1 AND name = ?2", actor.id(), name);
  }

  private static List<String> columns(Row row) {
    return Arrays.stream(row.text("columns").split(",")).filter(name -> !name.isEmpty()).toList();
  }

  private static InvalidFieldException refused(Violation violation) {
    return new InvalidFieldException(violation);
  }
}
