package io.ringback.web.faces;

import io.ringback.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The words of the desk as JSON: {@code /agent/texts/<version>/fi}. */
@WebServlet("/agent/texts/*")
public class TextsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = String.valueOf(request.getPathInfo());
    var language = path.substring(path.lastIndexOf('/') + 1);
    if (!Texts.LANGUAGES.contains(language)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
    var json = Json.createObjectBuilder(Texts.ofDesk(language)).build();
    response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
  }
}
