package io.ringback.web.console.imports;

import io.ringback.errors.NotFoundException;
import io.ringback.imports.ImportService;
import io.ringback.imports.RejectedRows;
import io.ringback.web.export.Download;
import io.ringback.web.export.FileFormat;
import io.ringback.web.faces.PageLanguage;
import io.ringback.web.faces.Viewer;
import io.ringback.web.imports.RejectedFile;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rejected rows of an import as a file, in the form in which the file came. */
@WebServlet("/console/imports/rejected")
public class RejectedServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient ImportService imports;
  @Inject transient RejectedRows rejected;
  @Inject transient Viewer viewer;
  @Inject transient PageLanguage language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      send(request.getParameter("import"), response);
    } catch (NotFoundException none) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void send(@Nullable String id, HttpServletResponse response) throws IOException {
    var actor = viewer.actor();
    var job = imports.get(actor, id == null ? "" : id);
    var format = FileFormat.valueOf(job.format().kind().name());
    var locale = Locale.forLanguageTag(language.getCode());
    Download.send(response, RejectedFile.of(actor, job, rejected, locale), format);
  }
}
