package io.ringback.web.console.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Rows of a table that were ticked. */
final class Chosen {
  private Chosen() {}

  /** The names of the people; none = an empty list. */
  static List<String> people(HttpServletRequest request) {
    var names = request.getParameterValues("person");
    return names == null ? List.of() : List.of(names);
  }
}
