package io.ringback.cases;

import io.ringback.lists.CallbackList;
import io.ringback.lists.RelatedCasesMode;
import io.ringback.lists.RelatedScope;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The open cases of a number, as far as they matter to each other. */
@ApplicationScoped
public class OpenCases {
  @Inject Sql sql;
  @Inject CaseRepository cases;

  /**
   * Makes requests of one number on one list come one after the other until this transaction ends,
   * so that the second finds the case of the first. The unique index would refuse it otherwise.
   */
  void queueUp(CallbackList list, String phone) {
    sql.list(
        "SELECT 1 AS done FROM pg_advisory_xact_lock(hashtextextended(?1, 0))",
        list.key() + " " + phone);
  }

  /**
   * The main case of a number on a list, the oldest open one, locked. Looks again when that is it
   * no more: a list that began to merge later may have others.
   */
  Optional<CallCase> lockMain(CallbackList list, String phone) {
    var found = findMainId(list, phone, 0).map(cases::lock);
    if (found.isEmpty() || found.get().isOpenOn(list.id(), phone)) return found;
    return lockMain(list, phone);
  }

  /**
   * An edit, a move or a reopening must not bring a second open case of a number to a list that
   * keeps one (REL-1). Asked before the case changes: written, it would meet the unique index.
   */
  void refuseSecond(CallbackList list, @Nullable String phone, long except) {
    if (phone == null || list.relatedCases() != RelatedCasesMode.MERGE) return;
    queueUp(list, phone);
    findMainId(list, phone, except)
        .flatMap(cases::findStanding)
        .ifPresent(
            other -> {
              throw new OpenCaseExistsException(other.publicId());
            });
  }

  private Optional<Long> findMainId(CallbackList list, String phone, long except) {
    return sql.find(
            """
            SELECT id FROM call_case WHERE list_id = ?1 AND phone = ?2 AND state <> 'CLOSED' AND id <> ?3 ORDER BY id LIMIT 1
            """,
            list.id(),
            phone,
            except)
        .map(row -> row.number("id"));
  }

  /**
   * A case that has just come to its number, its list, its due time or back to life is not offered
   * before an unresolved attempt on a related case says so (ALLOC-7). Its own attempt does not hold
   * it: whoever edits its due time says anew when it is ready (CASE-4). Before it is settled.
   */
  void holdBack(CallCase callCase, Instant now) {
    findRestUntil(callCase, now).ifPresent(callCase::holdBackUntil);
  }

  private Optional<Instant> findRestUntil(CallCase callCase, Instant now) {
    var list = callCase.list();
    if (callCase.phone() == null || list.relatedCases() == RelatedCasesMode.OFF)
      return Optional.empty();
    return sql.find(
            """
            SELECT max(c.reoffer_at) AS until FROM call_case c JOIN callback_list l ON l.id = c.list_id
            WHERE c.phone = ?1 AND c.state <> 'CLOSED' AND c.reoffer_at > ?2
              AND l.related_cases <> 'OFF' AND (c.list_id = ?3 OR ?4) AND c.public_id <> ?5
            """,
            callCase.phone(),
            now,
            list.id(),
            list.relatedScope() == RelatedScope.ALL_LISTS,
            callCase.publicId())
        .map(row -> row.findInstant("until"));
  }

  /** Holds the related cases of a number back until an unresolved attempt's re-offer time. */
  public void rest(CallCase attempted, Instant until) {
    var list = attempted.list();
    if (attempted.phone() == null || list.relatedCases() == RelatedCasesMode.OFF) return;
    sql.execute(
        """
        UPDATE call_case SET ready_at = ?2, state = 'WAITING', version = version + 1
        WHERE id IN (
          SELECT c.id FROM call_case c JOIN callback_list l ON l.id = c.list_id
          WHERE c.phone = ?1 AND c.state IN ('WAITING', 'READY') AND c.ready_at < ?2 AND c.id <> ?3
            AND l.related_cases <> 'OFF' AND (c.list_id = ?4 OR ?5)
          ORDER BY c.id FOR NO KEY UPDATE OF c)
        """,
        attempted.phone(),
        until,
        attempted.id(),
        list.id(),
        list.relatedScope() == RelatedScope.ALL_LISTS);
  }
}
