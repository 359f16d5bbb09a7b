package io.ringback.web.problems;

import io.ringback.errors.ErrorKind;

/** The HTTP status of each kind of refusal. */
final class StatusCodes {
  private StatusCodes() {}

  static int of(ErrorKind kind) {
    return switch (kind) {
      case MALFORMED -> 400;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case STALE -> 412;
      case TOO_LARGE -> 413;
      case NO_SUCH_PART -> 416;
      case INVALID -> 422;
      case PRECONDITION_MISSING -> 428;
      case TOO_MANY -> 429;
      case UPSTREAM -> 502;
      case UNAVAILABLE -> 503;
    };
  }
}
