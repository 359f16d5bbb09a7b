package io.ringback.access;

import io.ringback.configuration.SessionLimits;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Who is signed in. Kept in the database, so that any server knows it and a restart ends no
 * session.
 *
 * <p>A token is made at sign-in and nowhere else: one that a browser brought along before is never
 * adopted. Each method is one transaction, or part of its caller's.
 */
@Stateless
public class UserSessionService {
  @Inject Sql sql;
  @Inject SessionLimits limits;

  /**
   * @param idToken what the identity provider let the person in with; empty when a password did
   */
  public UserSession open(String userName, String idToken) {
    var token = SessionTokens.next();
    forgetEnded();
    sql.execute(
        """
        INSERT INTO user_session (token_hash, user_id, opened_at, seen_at, id_token)
        SELECT ?1, id, ringback_now(), ringback_now(), nullif(?3, '') FROM app_user WHERE name = ?2
        """,
        SessionTokens.hash(token),
        userName,
        idToken);
    return session(userName, token);
  }

  /** Empty when there is none, it has ended, or the user is disabled. */
  public Optional<UserSession> find(String token) {
    return sql.find(
            """
            SELECT u.name FROM user_session s JOIN app_user u ON u.id = s.user_id
            WHERE s.token_hash = ?1 AND NOT u.disabled
              AND s.seen_at > (SELECT ringback_now()) - make_interval(secs => ?2)
              AND s.opened_at > (SELECT ringback_now()) - make_interval(secs => ?3)
            """,
            SessionTokens.hash(token),
            limits.idle(),
            limits.longest())
        .map(row -> session(row.text("name"), token));
  }

  /** What the identity provider let the person in with; empty when a password did. */
  public Optional<String> findIdToken(String token) {
    return sql.find(
            "SELECT id_token FROM user_session WHERE token_hash = ?1 AND id_token IS NOT NULL",
            SessionTokens.hash(token))
        .map(row -> row.text("id_token"));
  }

  /** The person did something. Written at most once a minute: it is no clock of seconds. */
  public void touch(String token) {
    sql.execute(
        """
        UPDATE user_session SET seen_at = ringback_now()
        WHERE token_hash = ?1 AND seen_at < (SELECT ringback_now()) - interval '1 minute'
        """,
        SessionTokens.hash(token));
  }

  public void end(String token) {
    sql.execute("DELETE FROM user_session WHERE token_hash = ?1", SessionTokens.hash(token));
  }

  /** On every browser: who has one of them has to sign in again. */
  public void endAll(long user) {
    sql.execute("DELETE FROM user_session WHERE user_id = ?1", user);
  }

  private void forgetEnded() {
    sql.execute(
        "DELETE FROM user_session WHERE opened_at < (SELECT ringback_now()) - make_interval(secs => ?1)",
        limits.longest());
  }

  private static UserSession session(String userName, String token) {
    return new UserSession(userName, token, SessionTokens.csrfToken(token));
  }
}
