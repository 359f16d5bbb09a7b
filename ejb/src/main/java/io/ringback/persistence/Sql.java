package io.ringback.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * SQL that is written out: reads that return records, and statements that change many rows at once.
 *
 * <p>Runs on the connection of the current transaction, if there is one, after what JPA has pending
 * was flushed. Parameters are positional ({@code ?1}); instants and durations are bound as the
 * columns keep them. A parameter is never null: write another statement.
 */
@ApplicationScoped
public class Sql {
  private static final int ROWS_FETCHED = 1000;

  @PersistenceContext EntityManager entities;

  public List<Row> list(String sql, Object... parameters) {
    var query = query(sql, parameters);
    query.setHint("eclipselink.result-type", "Map");
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> new Row((Map<?, ?>) row)).toList();
  }

  public Optional<Row> find(String sql, Object... parameters) {
    return list(sql, parameters).stream().findFirst();
  }

  /** The number of rows that were changed. */
  public int execute(String sql, Object... parameters) {
    return query(sql, parameters).executeUpdate();
  }

  /**
   * Reads an answer of any length by a cursor of the database, so that only a few rows are in
   * memory at a time. Needs a transaction; {@code each} does not read this way itself.
   */
  public void forEach(String sql, Consumer<Row> each, Object... parameters) {
    execute("DECLARE long_answer NO SCROLL CURSOR FOR " + sql, parameters);
    for (var rows = fetch(); !rows.isEmpty(); rows = fetch()) rows.forEach(each);
    execute("CLOSE long_answer");
  }

  private List<Row> fetch() {
    return list("FETCH " + ROWS_FETCHED + " FROM long_answer");
  }

  private Query query(String sql, Object... parameters) {
    if (entities.isJoinedToTransaction()) entities.flush();
    var query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) query.setParameter(i + 1, bound(parameters[i]));
    return query;
  }

  private static Object bound(Object parameter) {
    if (parameter instanceof Instant instant) return Timestamp.from(instant);
    if (parameter instanceof Duration duration) return duration.toSeconds();
    if (parameter instanceof Enum<?> constant) return constant.name();
    return parameter;
  }
}
