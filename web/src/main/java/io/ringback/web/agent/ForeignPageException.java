package io.ringback.web.agent;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;

/** The request does not come from a page of this session: it lacks the page's token. */
public final class ForeignPageException extends BusinessException {
  public ForeignPageException() {
    super(ErrorKind.FORBIDDEN, "foreign-page", "the page's token is missing or of another session");
  }
}
