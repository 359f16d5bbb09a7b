package io.ringback.web.faces;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The bare address, and those that people cut off by hand: everybody to where their work is. */
@WebServlet({"", "/agent", "/console"})
public class HomeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Viewer viewer;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + place());
  }

  private String place() {
    if (!viewer.isSignedIn()) return "/sign-in";
    return viewer.getProfile().isAgent() ? "/agent/desk" : "/console/dashboard";
  }
}
