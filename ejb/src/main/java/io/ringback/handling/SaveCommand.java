package io.ringback.handling;

import io.ringback.cases.CaseFields;
import io.ringback.classification.Chosen;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import io.ringback.related.ApplyTo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call, as the agent saves it.
 *
 * @param status code of a handling status of the list; null = none was chosen, which is refused
 * @param reofferAt chosen time of the next try; null = the status's default
 * @param classification what the call was about, in the schema of the list (HANDLE-5)
 * @param changes edits of the case stored in the same transaction
 * @param editVersion the case as it was when they were typed; null = they are stored whatever it is
 *     by now
 * @param keep a self-assigned case stays theirs and reminds them
 * @param next hand out the next case if receiving; false also stops receiving
 */
public record SaveCommand(
    String caseId,
    String agent,
    @Nullable String status,
    @Nullable String note,
    @Nullable Instant reofferAt,
    List<Chosen> classification,
    ApplyTo applyTo,
    UUID saveToken,
    CaseFields changes,
    @Nullable Integer editVersion,
    boolean keep,
    boolean next) {

  /** Saving without a status is refused: choose what came of the call (HANDLE-1). */
  String chosenStatus() {
    if (status == null) throw new InvalidFieldException(Violation.of("status", "choose-status"));
    return status;
  }
}
