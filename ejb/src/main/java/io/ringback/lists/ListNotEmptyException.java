package io.ringback.lists;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import java.util.Map;

/** A list is not deleted while somebody on it waits for a call (LIST-7). */
public final class ListNotEmptyException extends BusinessException {
  public ListNotEmptyException(String list, long open) {
    super(
        ErrorKind.CONFLICT,
        "list-not-empty",
        "the list " + list + " has " + open + " open cases",
        Map.of("list", list, "open", open));
  }
}
