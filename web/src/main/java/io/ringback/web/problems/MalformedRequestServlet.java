package io.ringback.web.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The error page of requests that never reach a resource, because a header cannot be read: {@code
 * Accept: garbage}. JAX-RS gives these to the server, whose own page is HTML.
 */
@WebServlet("/malformed")
public class MalformedRequestServlet extends HttpServlet {
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var problem =
        Problem.of(
            400,
            "malformed",
            "a header or the address of the request cannot be read",
            String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)),
            Languages.best(request.getHeader("Accept-Language")));
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.getOutputStream().write(problem.json().toString().getBytes(StandardCharsets.UTF_8));
  }
}
