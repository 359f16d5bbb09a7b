package io.ringback.cases;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import java.util.Map;

/** The list is paused: held cases may be called and saved, no other may be taken (LIST-7). */
public final class ListPausedException extends BusinessException {
  public ListPausedException(String list) {
    super(
        ErrorKind.CONFLICT, "list-paused", "the list " + list + " is paused", Map.of("list", list));
  }
}
