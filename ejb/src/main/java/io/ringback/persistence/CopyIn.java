package io.ringback.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** COPY: the quickest way to bring many rows into a table, in the current transaction. */
@ApplicationScoped
public class CopyIn {
  @PersistenceContext EntityManager entities;

  /**
   * @param columns of the table, in the order in which {@link Lines} has them
   */
  public void copy(String table, String columns, Lines lines) {
    try {
      var postgres = entities.unwrap(Connection.class).unwrap(PGConnection.class);
      var statement = "COPY " + table + " (" + columns + ") FROM STDIN";
      postgres.getCopyAPI().copyIn(statement, new StringReader(lines.text.toString()));
    } catch (SQLException failure) {
      throw new IllegalStateException("COPY into " + table, failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Rows in the text form of COPY. */
  public static final class Lines {
    private final StringBuilder text = new StringBuilder();
    private boolean started;

    /** The next value of the row; null is NULL. */
    public Lines add(@Nullable Object value) {
      if (started) text.append('\t');
      started = true;
      if (value == null) text.append("\\N");
      else if (value instanceof String string) escape(string);
      else if (value instanceof Number || value instanceof Boolean || value instanceof Instant)
        text.append(value);
      else escape(value.toString());
      return this;
    }

    public void endRow() {
      text.append('\n');
      started = false;
    }

    private void escape(String value) {
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        switch (c) {
          case '\\' -> text.append("\\\\");
          case '\t' -> text.append("\\t");
          case '\n' -> text.append("\\n");
          case '\r' -> text.append("\\r");
          default -> text.append(c);
        }
      }
    }
  }
}
