package io.ringback.telephony;

import io.ringback.persistence.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a call at the moment when the next event of it is taken.
 *
 * @param now the database's time
 * @param repeated this very event was told before
 * @param caseId the case that came from the call
 * @param attempt the attempt that is the call
 * @param recordingsWait a recording came before the case or attempt it belongs to
 * @param tracked the PBX told before how the call goes on
 * @param givenUpAt when the caller hung up before anybody answered
 */
record KnownCall(
    Instant now,
    boolean repeated,
    Optional<Long> caseId,
    Optional<KnownAttempt> attempt,
    boolean recordingsWait,
    boolean tracked,
    Optional<Instant> givenUpAt) {

  /** An attempt and its case, by their internal ids. */
  record KnownAttempt(long id, long caseId) {}

  static KnownCall from(Row row) {
    return new KnownCall(
        row.instant("now"),
        row.flag("repeated"),
        Optional.ofNullable(row.findLong("case_id")),
        Optional.ofNullable(row.findLong("attempt_id"))
            .map(id -> new KnownAttempt(id, row.number("attempt_case_id"))),
        row.flag("recordings_wait"),
        row.flag("tracked"),
        Optional.ofNullable(row.findInstant("given_up_at")));
  }
}
