package io.ringback.errors;

/** What sort of refusal it is. REST makes a status code of it, a page a tone of voice. */
public enum ErrorKind {
  MALFORMED,
  UNAUTHENTICATED,
  FORBIDDEN,
  NOT_FOUND,
  CONFLICT,
  STALE,
  INVALID,
  PRECONDITION_MISSING,
  TOO_LARGE,
  TOO_MANY,
  NO_SUCH_PART,
  /** Somebody behind us did not deliver. */
  UPSTREAM,
  UNAVAILABLE
}
