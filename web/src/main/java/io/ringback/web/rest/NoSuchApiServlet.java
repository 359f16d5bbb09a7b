package io.ringback.web.rest;

import io.ringback.errors.NotFoundException;
import io.ringback.web.problems.Languages;
import io.ringback.web.problems.Problem;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What lies under {@code /api} but in no version of it is refused like everything there, not with
 * the server's HTML page.
 */
@WebServlet("/api/*")
public class NoSuchApiServlet extends HttpServlet {
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getRequestURI();
    var language = Languages.best(request.getHeader("Accept-Language"));
    var problem = Problem.of(new NotFoundException("path", path), path, language);
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.getOutputStream().write(problem.json().toString().getBytes(StandardCharsets.UTF_8));
  }
}
