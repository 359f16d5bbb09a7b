package io.ringback.access;

import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;

/**
 * Slows down who guesses passwords. After some failures each further one makes the name, and the
 * address, wait twice as long.
 *
 * <p>A name that nobody has is slowed down like one that somebody has: the difference would tell
 * which exist. Nobody is locked out for longer than {@link #LONGEST}, or an attacker could lock out
 * everybody.
 */
@Stateless
public class SignInThrottle {
  static final int FREE_OF_A_NAME = 5;
  static final int FREE_OF_AN_ADDRESS = 30;
  static final Duration LONGEST = Duration.ofMinutes(1);
  static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

  /** Many may share an address: what some mistype in a day must not add up. */
  static final Duration ONE_OF_AN_ADDRESS_FORGOTTEN_EACH = Duration.ofSeconds(20);

  @Inject Sql sql;

  public boolean mustWait(String name, String address) {
    return isWaiting(subjectOfName(name), FREE_OF_A_NAME)
        || isWaiting(subjectOfAddress(address), FREE_OF_AN_ADDRESS);
  }

  /** For a sign-in with the identity provider, whose failures keep nobody from their password. */
  public boolean mustWaitForProvider(String address) {
    return isWaiting(subjectOfProvider(address), FREE_OF_AN_ADDRESS);
  }

  private boolean isWaiting(String subject, int free) {
    return sql.find(
            """
            SELECT failures FROM sign_in_failure
            WHERE subject = ?1 AND failures >= ?2
              AND last_at > (SELECT ringback_now()) - make_interval(secs => least(?3, power(2, least(failures - ?2, 10))))
            """,
            subject,
            free,
            LONGEST)
        .isPresent();
  }

  public void countFailure(String name, String address) {
    forgetOld();
    count(subjectOfName(name), FORGOTTEN_AFTER);
    count(subjectOfAddress(address), ONE_OF_AN_ADDRESS_FORGOTTEN_EACH);
  }

  public void countProviderFailure(String address) {
    forgetOld();
    count(subjectOfProvider(address), ONE_OF_AN_ADDRESS_FORGOTTEN_EACH);
  }

  private void forgetOld() {
    sql.execute(
        "DELETE FROM sign_in_failure WHERE last_at < (SELECT ringback_now()) - make_interval(secs => ?1)",
        FORGOTTEN_AFTER);
  }

  /**
   * @param oneForgottenEach for how long without a failure one of those before is forgotten
   */
  private void count(String subject, Duration oneForgottenEach) {
    sql.execute(
        """
        INSERT INTO sign_in_failure AS f (subject, failures, last_at) VALUES (?1, 1, ringback_now())
        ON CONFLICT (subject) DO UPDATE SET last_at = excluded.last_at,
          failures = 1 + greatest(0, f.failures - floor(extract(epoch FROM excluded.last_at - f.last_at) / ?2))
        """,
        subject,
        oneForgottenEach);
  }

  public void forgive(String name) {
    sql.execute("DELETE FROM sign_in_failure WHERE subject = ?1", subjectOfName(name));
  }

  private static String subjectOfName(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return "name:" + lower.substring(0, Math.min(lower.length(), 200));
  }

  private static String subjectOfProvider(String address) {
    return "provider:" + address;
  }

  private static String subjectOfAddress(String address) {
    return "address:" + address;
  }
}
