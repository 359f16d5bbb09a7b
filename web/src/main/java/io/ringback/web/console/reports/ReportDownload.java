package io.ringback.web.console.reports;

import io.ringback.errors.BusinessException;
import io.ringback.reports.ReportQueries;
import io.ringback.web.export.Download;
import io.ringback.web.export.Export;
import io.ringback.web.export.FileFormat;
import io.ringback.web.faces.Viewer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A report, or the cases behind a number of it, as a file: what its page shows. */
@WebServlet({
  "/console/reports/report.csv",
  "/console/reports/report.xlsx",
  "/console/reports/cases.csv",
  "/console/reports/cases.xlsx"
})
public class ReportDownload extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Viewer viewer;
  @Inject transient ReportQueries queries;
  @Inject transient ReportExport exports;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      var today = queries.today(viewer.actor(), ReportAddress.list(request));
      var address = ReportAddress.of(request, today);
      var path = request.getServletPath();
      var format = FileFormat.find(path.substring(path.lastIndexOf('.') + 1)).orElseThrow();
      Download.send(response, export(path, address), format);
    } catch (BusinessException refused) {
      response.sendError(
          switch (refused.kind()) {
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            default -> HttpServletResponse.SC_BAD_REQUEST;
          });
    }
  }

  private Export<?> export(String path, ReportAddress address) {
    return path.contains("/cases.")
        ? exports.cases(viewer.actor(), address)
        : exports.report(viewer.actor(), address);
  }
}
