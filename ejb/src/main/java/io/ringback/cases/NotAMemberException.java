package io.ringback.cases;

import io.ringback.errors.BusinessException;
import io.ringback.errors.ErrorKind;
import java.util.Map;

/** Only members of a list work its cases. */
public final class NotAMemberException extends BusinessException {
  public NotAMemberException(String agent, String list) {
    super(
        ErrorKind.CONFLICT,
        "not-a-member",
        agent + " is not a member of " + list,
        Map.of("agent", agent, "list", list));
  }
}
