package io.ringback.cases;

import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers are in whose hand (ALLOC-6). A row per number, so that two agents can never both
 * have it: whoever comes second waits for the first transaction, and then meets the row.
 *
 * <p>Lock order: after agents and cases.
 */
@ApplicationScoped
public class NumbersInHand {
  /** Longest time that a call which nobody reports as ended keeps a number (ALLOC-8). */
  static final Duration LONGEST_CALL = Duration.ofMinutes(30);

  /** Of h: its agent has no other case of the number offered or on a call. */
  private static final String NOTHING_ELSE_IN_HAND =
      """
      NOT EXISTS (
        SELECT FROM call_case c
        WHERE c.phone = h.phone AND c.assignee_id = h.agent_id AND (c.assignment = 'OFFERED' OR c.on_call))
      """;

  @Inject Sql sql;

  /**
   * Takes the number for the agent and the other ready cases of it out of the queue. False when it
   * is in another hand.
   */
  public boolean take(String phone, long agent, long callCase) {
    boolean mine =
        sql.find(
                """
                INSERT INTO number_in_hand AS hand (phone, agent_id) VALUES (?1, ?2)
                ON CONFLICT (phone) DO UPDATE SET until = NULL WHERE hand.agent_id = ?2
                RETURNING 1 AS taken
                """,
                phone,
                agent)
            .isPresent();
    if (mine) sql.list("SELECT 1 AS done FROM block_number_v1(?1, ?2)", phone, callCase);
    return mine;
  }

  /**
   * Opens the hand, unless the agent has another case of the number in it. The case that is let go
   * settles itself.
   */
  public void release(String phone, long agent, CallCase letGo, Instant now) {
    free(
        "h.phone = ?1 AND h.agent_id = ?4 AND " + NOTHING_ELSE_IN_HAND,
        phone,
        now,
        letGo.id(),
        agent);
  }

  /**
   * The case is freed in the middle of a call: the hand opens when that ends, or when it cannot be
   * true any more.
   */
  void keepDuringCall(String phone, long agent, Instant now) {
    sql.execute(
        "UPDATE number_in_hand h SET until = ?3 WHERE h.phone = ?1 AND h.agent_id = ?2 AND "
            + NOTHING_ELSE_IN_HAND,
        phone,
        agent,
        now.plus(LONGEST_CALL));
  }

  /**
   * A call of the agent has ended, out of which the case was freed at {@code freedAt}. The hand
   * opens if it was kept for that call: a late word of an earlier one says nothing of the call that
   * goes on.
   */
  public void callEnded(String phone, long agent, Instant freedAt, Instant now) {
    free(
        "h.phone = ?1 AND h.agent_id = ?4 AND h.until = ?5",
        phone,
        now,
        0L,
        agent,
        freedAt.plus(LONGEST_CALL));
  }

  /** Name of the agent who has the number in hand. */
  public Optional<String> findHolder(String phone) {
    return sql.find(
            "SELECT u.name FROM number_in_hand h JOIN app_user u ON u.id = h.agent_id WHERE h.phone = ?1",
            phone)
        .map(row -> row.text("name"));
  }

  /** True for no number at all: whether it can be called is another question. */
  boolean isFree(@Nullable String phone) {
    return phone == null || findHolder(phone).isEmpty();
  }

  /**
   * Ends the hand and puts the cases that waited for the number, but for ?3, back into the queue;
   * one that is locked just now is met by the next sweep.
   */
  private void free(String hand, Object... parameters) {
    sql.execute(
        """
        WITH freed AS (DELETE FROM number_in_hand h WHERE %s RETURNING h.phone)
        UPDATE call_case SET state = 'READY', version = version + 1 WHERE id IN (
          SELECT id FROM call_case
          WHERE phone IN (SELECT phone FROM freed) AND state = 'WAITING' AND ready_at <= ?2 AND id <> ?3
          FOR NO KEY UPDATE SKIP LOCKED)
        """
            .formatted(hand),
        parameters);
  }
}
