package io.ringback.benchmark.timers;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.stream.LongStream;

/** {@code POST /?from=&to=&due=}: a timer for each case from one id up to another. */
@WebServlet("/")
public class TimersServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @EJB transient CaseTimers timers;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    var cases = LongStream.range(number(request, "from"), number(request, "to")).boxed().toList();
    timers.expire(cases, Instant.ofEpochMilli(number(request, "due")));
  }

  private static long number(HttpServletRequest request, String name) {
    return Long.parseLong(request.getParameter(name));
  }
}
