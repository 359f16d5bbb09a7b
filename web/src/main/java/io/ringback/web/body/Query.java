package io.ringback.web.body;

import io.ringback.json.Json;
import io.ringback.persistence.PageRequest;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The parameters of a GET, refused like the fields of a body. An empty parameter counts as left
 * out; unknown ones are overlooked, as everywhere on the web.
 */
public final class Query {
  private static final int LONGEST = 1_000;
  private static final int MOST_ITEMS = 200;
  private static final int USUAL_ITEMS = 50;

  private final Body body;

  public Query(UriInfo uri) {
    var json = Json.createObjectBuilder();
    parameters(uri)
        .forEach((name, values) -> first(values).ifPresent(value -> json.add(name, value)));
    body = new Body(json.build());
  }

  private static MultivaluedMap<String, String> parameters(UriInfo uri) {
    try {
      return uri.getQueryParameters();
    } catch (IllegalArgumentException e) {
      throw new MalformedException("a parameter has a % that begins no character");
    }
  }

  private static Optional<String> first(List<String> values) {
    return values.stream().filter(value -> !value.isEmpty()).findFirst();
  }

  public Field<String> text(String name) {
    return body.optional(name, ValueType.text(LONGEST));
  }

  public <T> Field<T> value(String name, ValueType<T> type) {
    return body.optional(name, type);
  }

  /** Also in small letters, as people type addresses. */
  public <E extends Enum<E>> Field<E> oneOf(String name, Class<E> type) {
    var exact = ValueType.oneOf(type);
    return body.optional(
        name,
        value -> exact.read(Json.createValue(PlainText.read(value).toUpperCase(Locale.ROOT))));
  }

  /** {@code limit} and {@code after}, once all other parameters were asked for. */
  public PageRequest endWithPage() {
    var limit = body.optional("limit", Query::limit);
    var after = text("after");
    end();
    return new PageRequest(after.orNull(), limit.or(USUAL_ITEMS));
  }

  /** Throws what was found wrong. */
  public void end() {
    body.endKeepingUnknown();
  }

  private static Integer limit(JsonValue value) throws BadValueException {
    return WholeNumbers.between(PlainText.read(value), 1, MOST_ITEMS);
  }
}
