package io.ringback.access;

import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Browsers that are at the identity provider just now. Kept in the database: they may come back to
 * any server, but only once. Each method is one transaction.
 */
@Stateless
public class SignInAttemptService {
  public static final Duration LONGEST = Duration.ofMinutes(15);

  @Inject Sql sql;

  /**
   * @param destination where the person goes once they are in
   */
  public SignInAttempt begin(String destination) {
    sql.execute(
        "DELETE FROM sign_in_attempt WHERE begun_at < (SELECT ringback_now()) - make_interval(secs => ?1)",
        LONGEST);
    var attempt = new SignInAttempt(SessionTokens.next());
    sql.execute(
        "INSERT INTO sign_in_attempt (token_hash, destination, begun_at) VALUES (?1, ?2, ringback_now())",
        SessionTokens.hash(attempt.token()),
        destination);
    return attempt;
  }

  /** The destination; empty when there is no such attempt, or none any more. */
  public Optional<String> end(SignInAttempt attempt) {
    return sql
        .list(
            """
            DELETE FROM sign_in_attempt WHERE token_hash = ?1
            RETURNING destination, begun_at > (SELECT ringback_now()) - make_interval(secs => ?2) AS in_time
            """,
            SessionTokens.hash(attempt.token()),
            LONGEST)
        .stream()
        .filter(row -> row.flag("in_time"))
        .map(row -> row.text("destination"))
        .findFirst();
  }
}
