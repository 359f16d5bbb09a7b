package io.ringback.web.problems;

import io.ringback.errors.BusinessException;
import io.ringback.errors.UnavailableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.UUID;

/** Makes responses of problems, for the request at hand. */
final class ProblemResponses {
  private final HttpHeaders headers;
  private final UriInfo uri;

  ProblemResponses(HttpHeaders headers, UriInfo uri) {
    this.headers = headers;
    this.uri = uri;
  }

  Response of(BusinessException error) {
    var response = builder(Problem.of(error, path(), language()));
    switch (error.kind()) {
      case UNAVAILABLE -> response.header(HttpHeaders.RETRY_AFTER, 1);
      case TOO_MANY ->
          response.header(HttpHeaders.RETRY_AFTER, error.details().getOrDefault("retryAfter", 1));
      case NO_SUCH_PART ->
          response.header("Content-Range", "bytes */" + error.details().get("length"));
      default -> {}
    }
    return response.build();
  }

  Response of(int status, String code, String detail) {
    return builder(Problem.of(status, code, detail, path(), language())).build();
  }

  Response unavailable() {
    return of(new UnavailableException("the database did not answer in time"));
  }

  /** Nothing of the failure is told but a number, under which the log has all of it. */
  Response internal(UUID report) {
    var detail = "report " + report;
    return builder(Problem.of(500, "internal", detail, "urn:uuid:" + report, language())).build();
  }

  private Response.ResponseBuilder builder(Problem problem) {
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .language(language())
        .entity(problem.json().toString());
  }

  private Locale language() {
    return Languages.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  private String path() {
    return uri.getAbsolutePath().getRawPath();
  }
}
