package io.ringback.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can stand in a case's history (CASE-6), and the type under which other systems hear of it.
 */
public enum CaseEventType {
  CREATED("case.created"),
  EDITED("case.edited"),
  OFFERED("case.assigned"),
  ASSIGNED("case.assigned"),
  UNASSIGNED("case.unassigned"),
  CALL_ATTEMPT("case.called"),
  STATUS("case.handled"),
  RE_OFFER(null),
  AUTO_STOPPED("case.unassigned"),
  RETURNED("case.unassigned"),
  REMINDED("case.due"),
  MERGED("case.merged"),
  RELATED_STATUS("case.handled"),
  EXPIRED("case.expired"),
  CLOSED("case.closed"),
  REOPENED("case.reopened"),
  LATE_SAVE(null),
  NUMBER_REACHED("case.edited"),
  REACHED_UNDONE("case.edited"),
  RECORDING_ADDED("case.edited"),
  RECORDING_PLAYED(null);

  private final @Nullable String feedType;

  CaseEventType(@Nullable String feedType) {
    this.feedType = feedType;
  }

  public Optional<String> feedType() {
    return Optional.ofNullable(feedType);
  }
}
