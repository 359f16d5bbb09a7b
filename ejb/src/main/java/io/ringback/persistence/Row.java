package io.ringback.persistence;

import io.ringback.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** One row of an answer, read by column name. {@code findX} is for columns that may be null. */
public final class Row {
  private final Map<?, ?> columns;

  Row(Map<?, ?> columns) {
    this.columns = columns;
  }

  public @Nullable String findText(String column) {
    var value = columns.get(column);
    return value == null ? null : value.toString();
  }

  public String text(String column) {
    return required(column, findText(column));
  }

  public @Nullable Instant findInstant(String column) {
    var value = columns.get(column);
    return value == null ? null : Clock.toInstant(value);
  }

  public Instant instant(String column) {
    return required(column, findInstant(column));
  }

  public @Nullable Long findLong(String column) {
    return columns.get(column) instanceof Number number ? number.longValue() : null;
  }

  public long number(String column) {
    return required(column, findLong(column));
  }

  public @Nullable Integer findInteger(String column) {
    return columns.get(column) instanceof Number number ? number.intValue() : null;
  }

  public int integer(String column) {
    return required(column, findInteger(column));
  }

  public boolean flag(String column) {
    return required(column, (Boolean) columns.get(column));
  }

  public <E extends Enum<E>> @Nullable E findConstant(String column, Class<E> type) {
    var text = findText(column);
    return text == null ? null : Enum.valueOf(type, text);
  }

  public <E extends Enum<E>> E constant(String column, Class<E> type) {
    return required(column, findConstant(column, type));
  }

  public byte[] bytes(String column) {
    return required(column, (byte[]) columns.get(column));
  }

  public JsonObject object(String column) {
    return json(column).asJsonObject();
  }

  public JsonArray array(String column) {
    return json(column).asJsonArray();
  }

  private JsonStructure json(String column) {
    return Json.parse(text(column));
  }

  private static <T> T required(String column, @Nullable T value) {
    if (value == null) throw new NoSuchElementException("column " + column + " is null");
    return value;
  }
}
