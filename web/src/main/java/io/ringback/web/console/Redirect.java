package io.ringback.web.console;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends the browser to another page after a form, so that reloading sends nothing again. */
final class Redirect {
  private Redirect() {}

  /**
   * @param place address below the context path
   */
  static void to(FacesContext faces, String place) {
    var external = faces.getExternalContext();
    try {
      external.redirect(external.getRequestContextPath() + place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }
}
