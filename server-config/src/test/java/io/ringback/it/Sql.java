package io.ringback.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/** What a test asks the database behind the server's back; each call is its own transaction. */
public final class Sql {

  private final DataSource dataSource;

  public Sql(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The first column of the only row. */
  public <T> T value(Class<T> type, String query, Object... parameters) {
    List<Map<String, Object>> rows = rows(query, parameters);
    if (rows.size() != 1) {
      throw new IllegalStateException("One row expected, not " + rows.size() + ": " + query);
    }
    return type.cast(Objects.requireNonNull(rows.get(0).values().iterator().next()));
  }

  public long count(String query, Object... parameters) {
    return value(Long.class, query, parameters);
  }

  /** All rows, columns by name in the order of the query. */
  public List<Map<String, Object>> rows(String query, Object... parameters) {
    return run(
        query,
        parameters,
        statement -> {
          try (ResultSet result = statement.executeQuery()) {
            return read(result);
          }
        });
  }

  /** The number of rows that it changed. */
  public int execute(String command, Object... parameters) {
    return run(
        command,
        parameters,
        statement -> {
          statement.execute();
          return statement.getUpdateCount();
        });
  }

  /** For a test that decides itself when to commit. */
  public Connection connection() throws SQLException {
    return dataSource.getConnection();
  }

  private static List<Map<String, Object>> read(ResultSet result) throws SQLException {
    List<Map<String, Object>> rows = new ArrayList<>();
    var columns = result.getMetaData();
    while (result.next()) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        row.put(columns.getColumnLabel(i), result.getObject(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private <T> T run(String sql, Object[] parameters, Work<T> work) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return work.with(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }
}
