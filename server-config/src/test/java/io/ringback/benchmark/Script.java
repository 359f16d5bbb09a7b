package io.ringback.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * SQL of a file, statement by statement, as a client sends it over one connection. A statement may
 * begin with {@code -- as name}: the columns of its first row are then known to the later ones as
 * {@code :name.column}. Other values are those that the caller gives.
 */
final class Script {
  private static final Pattern END = Pattern.compile(";\\s*\\R");
  private static final Pattern NAME = Pattern.compile("\\A-- as (\\w+)\\R");
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z_]+(?:\\.[a-z_0-9]+)?)");

  /**
   * @param name null when nothing is read of the answer
   */
  private record Step(String name, String sql, List<String> parameters) {
    static Step of(String text) {
      var named = NAME.matcher(text);
      var name = named.find() ? named.group(1) : null;
      var sql = name == null ? text : text.substring(named.end());
      var parameters = PARAMETER.matcher(sql).results().map(found -> found.group(1)).toList();
      return new Step(name, PARAMETER.matcher(sql).replaceAll("?"), parameters);
    }

    boolean isCommit() {
      return sql.equals("COMMIT");
    }
  }

  private final List<Step> steps;

  private Script(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  static Script of(String text) {
    return new Script(
        END.splitAsStream(text + "\n")
            .map(String::strip)
            .filter(statement -> !statement.isEmpty())
            .map(Step::of)
            .toList());
  }

  /** A file beside this class. */
  static String read(String file) {
    try (var in = Objects.requireNonNull(Script.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** How many statements it sends. */
  int size() {
    return steps.size();
  }

  Prepared prepare(Connection connection) throws SQLException {
    var statements = new ArrayList<PreparedStatement>();
    for (var step : steps) statements.add(connection.prepareStatement(step.sql()));
    return new Prepared(statements);
  }

  /** The script on one connection. */
  final class Prepared {
    private final List<PreparedStatement> statements;

    private Prepared(List<PreparedStatement> statements) {
      this.statements = statements;
    }

    /** Sends one statement after the other; the values grow by what they answer. */
    void run(Map<String, Object> values) throws SQLException {
      for (int i = 0; i < statements.size(); i++)
        try {
          run(steps.get(i), statements.get(i), values);
        } catch (SQLException failure) {
          throw new SQLException(steps.get(i).sql(), failure);
        }
    }

    private static void run(Step step, PreparedStatement statement, Map<String, Object> values)
        throws SQLException {
      if (step.isCommit()) {
        statement.getConnection().commit();
        return;
      }
      for (int i = 0; i < step.parameters().size(); i++)
        statement.setObject(i + 1, values.get(step.parameters().get(i)));
      boolean answers = statement.execute();
      if (answers && step.name() != null)
        try (var rows = statement.getResultSet()) {
          if (rows.next()) keep(step.name(), rows, values);
        }
    }

    private static void keep(String name, ResultSet rows, Map<String, Object> values)
        throws SQLException {
      var columns = rows.getMetaData();
      for (int i = 1; i <= columns.getColumnCount(); i++)
        values.put(name + "." + columns.getColumnLabel(i), rows.getObject(i));
    }
  }
}
