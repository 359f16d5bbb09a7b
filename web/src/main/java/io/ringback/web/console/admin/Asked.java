package io.ringback.web.console.admin;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What the address, or a hidden field of the form, says is looked at. Read before the page is
 * built, so that it is there when a button of the page is found.
 */
final class Asked {
  private Asked() {}

  /** Empty when it was not given. */
  static String text(HttpServletRequest request, String name) {
    var given = request.getParameter(name);
    return given == null ? "" : given.strip();
  }
}
