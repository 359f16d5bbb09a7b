package io.ringback.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A filter that grows by conditions, each with its parameters. */
public final class Where {
  private final StringBuilder sql = new StringBuilder("WHERE true ");
  private final List<Object> parameters = new ArrayList<>();

  /** Texts of SQL and values by turns. */
  public void and(Object... parts) {
    sql.append("AND ");
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 0) sql.append(parts[i]);
      else sql.append(bind(parts[i]));
    }
    sql.append(' ');
  }

  public void andIn(String column, Collection<Long> values) {
    if (values.isEmpty()) sql.append("AND false ");
    else
      sql.append("AND ")
          .append(column)
          .append(" IN (")
          .append(String.join(",", values.stream().map(String::valueOf).toList()))
          .append(") ");
  }

  /** Binds a value; its place is to be written into the statement. */
  public String bind(Object value) {
    parameters.add(value);
    return "?" + parameters.size();
  }

  public String sql() {
    return sql.toString();
  }

  public Object[] parameters() {
    return parameters.toArray();
  }
}
